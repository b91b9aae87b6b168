package fi.rekisteri.core;

import static fi.rekisteri.core.Held.BOOKKEEPING;
import static fi.rekisteri.core.Held.VOUCHER;
import static fi.rekisteri.core.Held.vouchers;
import static fi.rekisteri.core.TestRegister.ANNAS_MAIL;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessAnswer.HeldValue;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Field;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.FieldLock;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is held of a person is locked to the purposes of the hold, and let go with it. */
class LockingTest {
  private static final EmailAddress OTHER = EmailAddress.of("toinen@example.fi");

  private final TestRegister test = new TestRegister();
  private final Customer anna =
      test.as(MAIJA, Purpose.RIGHTS)
          .register(
              TestRegister.anna().collect(CustomerFields.ORDER, TestRegister.order("T-1"), OWN));
  private final Held held = new Held(test.register);

  private CustomerAccess orders() {
    return test.as(MAIJA, Purpose.ORDER_MANAGEMENT);
  }

  private CustomerAccess rights() {
    return test.as(MAIJA, Purpose.RIGHTS);
  }

  private Standing standing() {
    return test.register.actingAs(MAIJA).choicesOf(anna.id()).standing();
  }

  private SealedCustomer stored() {
    return test.storage.inTransaction(tx -> tx.customers().find(anna.id()).orElseThrow());
  }

  @Test
  @DisplayName("S32 a held field is withheld from other purposes, and says by which rule")
  void heldFieldIsWithheld() {
    held.set(anna.id(), vouchers("email", "name"));
    assertThat(orders().get(anna.id()).field(CustomerFields.EMAIL))
        .isInstanceOfSatisfying(
            Field.Withheld.class,
            withheld -> {
              assertThat(withheld.reason().code()).isEqualTo(ErrorCode.HELD_FOR_OTHER_PURPOSE);
              assertThat(withheld.reason().decidedBy()).isEqualTo(BOOKKEEPING);
            });
    assertThat(orders().get(anna.id()).value(CustomerFields.CUSTOMER_NUMBER)).isPresent();
    assertThat(orders().find(CustomerSearch.BY_EMAIL, ANNAS_MAIL)).isEmpty();
    assertThat(test.as(MAIJA, Purpose.INVOICING).get(anna.id()).value(CustomerFields.NAME))
        .as("the purpose of the hold")
        .contains(TestRegister.ANNA);
  }

  @Test
  @DisplayName("S32, Art. 16 it is not changed for another purpose; wrong data is rectified")
  void heldFieldIsRectified() {
    held.set(anna.id(), vouchers("email"));
    refuses(
        ErrorCode.FIELD_WITHHELD,
        () -> orders().change(anna.id(), seen -> seen.rectify(CustomerFields.EMAIL, OTHER, OWN)));
    rights().change(anna.id(), seen -> seen.rectify(CustomerFields.EMAIL, OTHER, OWN));
    assertThat(rights().get(anna.id()).value(CustomerFields.EMAIL)).contains(OTHER);
    assertThat(standing().locks()).isEqualTo(Map.of("email", VOUCHER));
  }

  @Test
  @DisplayName("S32 nothing is added to a held collection, and nothing of it is read")
  void heldCollectionIsClosed() {
    held.set(anna.id(), vouchers("order"));
    refuses(
        ErrorCode.HELD_FOR_OTHER_PURPOSE,
        () -> orders().collection(anna.id(), CustomerFields.ORDER, null, 10));
    refuses(
        ErrorCode.HELD_FOR_OTHER_PURPOSE,
        () ->
            orders()
                .change(
                    anna.id(),
                    seen -> seen.collect(CustomerFields.ORDER, TestRegister.order("T-2"), OWN)));
    assertThat(rights().collection(anna.id(), CustomerFields.ORDER, null, 10)).hasSize(1);
  }

  @Test
  @DisplayName("S32 where everything is held other purposes meet nobody; the person is answered")
  void heldPersonIsMetByNobody() {
    held.set(anna.id(), Held.everything());
    refuses(ErrorCode.HELD_FOR_OTHER_PURPOSE, () -> orders().get(anna.id()));
    assertThat(orders().page(null, 10).customers()).isEmpty();
    assertThat(rights().get(anna.id()).value(CustomerFields.NAME)).isPresent();
    assertThat(test.as(MAIJA, Purpose.INVOICING).get(anna.id()).value(CustomerFields.NAME))
        .isPresent();
  }

  @Test
  @DisplayName("S32, Art. 15 the answer shows what is held, and says by what and for what alone")
  void answerTellsWhatIsHeld() {
    held.set(anna.id(), vouchers("email", "order"));
    AccessAnswer answer = test.register.actingAs(MAIJA).answerAccess(anna.id());
    assertThat(answer.data())
        .filteredOn(value -> value.lock().isPresent())
        .allSatisfy(value -> assertThat(value.lock()).contains(VOUCHER))
        .extracting(HeldValue::path)
        .containsExactlyInAnyOrder("email", "order");
    assertThat(answer.data()).extracting(HeldValue::path).contains("name", "phone");
    held.set(anna.id(), Held.everything());
    assertThat(test.register.actingAs(MAIJA).answerAccess(anna.id()).data())
        .hasSameSizeAs(answer.data())
        .allSatisfy(value -> assertThat(value.lock()).contains(VOUCHER));
  }

  @Test
  @DisplayName("S32 exactly those locks stand that were set last, and what was chosen stays")
  void locksAreReplaced() {
    Choice prohibition = Choice.Prohibition.ofEverything(Closing.CALL);
    Standing chosen = test.register.actingAs(MAIJA).choicesOf(anna.id()).record(prohibition);
    SealedCustomer before = stored();
    assertThat(held.set(anna.id(), vouchers("email", "phone"))).isTrue();
    assertThat(standing()).isEqualTo(chosen.withLocks(vouchers("email", "phone")));
    FieldLock claim = new FieldLock(BOOKKEEPING, Set.of());
    assertThat(held.set(anna.id(), Map.of("name", claim))).isTrue();
    assertThat(standing().locks()).isEqualTo(Map.of("name", claim));
    assertThat(held.set(anna.id(), Map.of())).isTrue();
    assertThat(standing()).isEqualTo(chosen);
    assertThat(stored().facts().version()).isEqualTo(before.facts().version() + 3);
    assertThat(values(stored()))
        .as("no value is sealed anew")
        .usingRecursiveComparison()
        .isEqualTo(values(before));
  }

  private static List<SealedField> values(SealedCustomer of) {
    return of.fields().stream().filter(field -> !field.field().startsWith("$")).toList();
  }

  @Test
  @DisplayName("S32 what stands already is not written again: a daily look changes no version")
  void sameLocksChangeNothing() {
    assertThat(held.set(anna.id(), Map.of())).isFalse();
    held.set(anna.id(), vouchers("email"));
    SealedCustomer before = stored();
    assertThat(held.set(anna.id(), vouchers("email"))).isFalse();
    assertThat(stored()).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  @DisplayName("S32 whatever the person chooses afterwards, what is held stays locked")
  void choicesLeaveLocks() {
    held.set(anna.id(), vouchers("email"));
    test.register
        .actingAs(MAIJA)
        .choicesOf(anna.id())
        .record(Choice.Prohibition.ofEverything(Closing.CALL));
    assertThat(standing().locks()).isEqualTo(Map.of("email", VOUCHER));
    assertThat(standing().prohibitions()).isNotEmpty();
  }
}
