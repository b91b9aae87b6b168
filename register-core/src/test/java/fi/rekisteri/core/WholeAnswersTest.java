package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.declaring;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.customer.TextFields;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.SealedCustomer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S67.1: an answer to the person is the whole of what is held, of one moment, or none. */
class WholeAnswersTest {
  private static final FieldKey<String> ONE = hobby(Cardinality.ONE);
  private static final FieldKey<String> SEVERAL = hobby(Cardinality.SEVERAL);
  private static final FieldKey<String> COLLECTION = hobby(Cardinality.COLLECTION);

  private final InMemoryStorage storage = new InMemoryStorage();
  private final InMemoryKeys keys = InMemoryKeys.random();

  @Test
  @DisplayName("S67.1 a definition that binds a field to no RIGHTS answer is not built")
  void definitionBindsEachFieldToRights() {
    for (FieldKey<String> hobby : List.of(ONE, SEVERAL, COLLECTION)) {
      refuses(ErrorCode.INVALID_DEFINITION, () -> declaring(hobby, Purpose.REGISTER_MAINTENANCE));
      assertThat(declaring(hobby).field("hobby")).as("control").isPresent();
    }
  }

  @Test
  @DisplayName("law 9: a field that became a collection stops the answer; it is not left out")
  void fieldThatBecameCollectionStopsTheAnswer() {
    Customer anna = bound(ONE).maintenance().register(anna().collect(ONE, "chess", OWN));
    refuses(ErrorCode.UNDECLARED_FIELD, () -> answer(bound(COLLECTION), anna.id()));
    assertThat(hobbies(bound(ONE), anna.id())).as("control").isEqualTo(1);
  }

  @Test
  @DisplayName("law 9: a collection that the definition lost stops the answer; it is not left out")
  void lostCollectionStopsTheAnswer() {
    TestRegister first = bound(COLLECTION);
    Customer anna = first.maintenance().register(anna().collect(COLLECTION, "chess", OWN));
    refuses(ErrorCode.UNDECLARED_FIELD, () -> answer(under(TestRegister.definition()), anna.id()));
    assertThat(hobbies(first, anna.id())).as("control").isEqualTo(1);
  }

  @Test
  @DisplayName("law 9: a collection that became a field stops the answer; it is not left out")
  void collectionThatBecameFieldStopsTheAnswer() {
    TestRegister first = bound(COLLECTION);
    Customer anna = first.maintenance().register(anna().collect(COLLECTION, "chess", OWN));
    refuses(ErrorCode.UNDECLARED_FIELD, () -> answer(bound(SEVERAL), anna.id()));
    refuses(ErrorCode.UNDECLARED_FIELD, () -> answer(bound(ONE), anna.id()));
  }

  @Test
  @DisplayName("law 9: several values that became one stop the answer, and a read and a change")
  void severalThatBecameOneStopTheAnswer() {
    Customer two = anna().collect(SEVERAL, "chess", OWN).collect(SEVERAL, "go", OWN);
    Customer anna = bound(SEVERAL).maintenance().register(two);
    TestRegister later = bound(ONE);
    refuses(ErrorCode.UNDECLARED_FIELD, () -> answer(later, anna.id()));
    refuses(ErrorCode.UNDECLARED_FIELD, () -> later.maintenance().get(anna.id()));
    refuses(
        ErrorCode.UNDECLARED_FIELD,
        () -> later.maintenance().change(anna.id(), c -> c.rectify(ONE, "ludo", OWN)));
    assertThat(hobbies(bound(SEVERAL), anna.id())).as("nothing was lost").isEqualTo(2);
  }

  @Test
  @DisplayName("law 6: a person who changed while the answer was made gets none, and asks again")
  void changeMeanwhileStopsTheAnswer() {
    CustomerId anna = bound(ONE).maintenance().register(anna()).id();
    refuses(
        ErrorCode.VERSION_CONFLICT,
        () -> answer(secondLook(found -> found.map(WholeAnswersTest::changed)), anna));
    refuses(ErrorCode.VERSION_CONFLICT, () -> answer(secondLook(found -> Optional.empty()), anna));
    assertThat(bound(ONE).outcomes(AuditAction.READ)).isEmpty();
    assertThat(answer(secondLook(found -> found), anna).version()).as("control").isEqualTo(1);
  }

  @Test
  @DisplayName("S67.1 the answer tells when the person was a customer")
  void answerTellsCustomerships() {
    TestRegister test = bound(ONE);
    CustomerId anna = test.maintenance().register(anna()).id();
    assertThat(answer(test, anna).customerships()).isEqualTo(anna().facts().customerships());
    Customer ended =
        test.maintenance()
            .change(anna, c -> c.endCustomership(LocalDate.of(2021, 1, 1), EndReason.OTHER));
    assertThat(answer(test, anna).customerships())
        .isEqualTo(ended.facts().customerships())
        .hasSize(1);
    assertThat(answer(test, CustomerId.random()).customerships()).isEmpty();
  }

  private TestRegister bound(FieldKey<String> hobby) {
    return under(declaring(hobby));
  }

  private TestRegister under(RegisterDefinition definition) {
    return new TestRegister(storage, definition, keys);
  }

  /** A register in whose storage a person is not what they were when they are looked at again. */
  private TestRegister secondLook(UnaryOperator<Optional<SealedCustomer>> meanwhile) {
    int[] looks = {0};
    StorageAround changing =
        new StorageAround(
            storage,
            (method, arguments, answer) ->
                method.equals("find") && ++looks[0] > 1
                    ? meanwhile.apply(((Optional<?>) answer).map(SealedCustomer.class::cast))
                    : answer);
    return new TestRegister(changing, declaring(ONE), keys);
  }

  private static SealedCustomer changed(SealedCustomer was) {
    return new SealedCustomer(was.facts().next(), was.fields(), was.key(), was.seal());
  }

  private static AccessAnswer answer(TestRegister register, CustomerId person) {
    return register.register.actingAs(READER).answerAccess(person);
  }

  private static long hobbies(TestRegister register, CustomerId person) {
    return answer(register, person).data().stream()
        .filter(held -> held.path().equals("hobby"))
        .count();
  }

  private static FieldKey<String> hobby(Cardinality cardinality) {
    return FieldKey.of("hobby", cardinality, TextFields.text(50));
  }
}
