package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.declaring;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.TextFields;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Laws 9 and 10: a type that the host wrote loses nothing and tells nothing. */
class HostTypesTest {
  private static final FieldType<String> PLAIN =
      FieldType.of(String.class, Function.identity(), Function.identity());
  private static final FieldType<String> NAMED =
      FieldType.of(String.class, Function.identity(), Function.identity(), "first", "second");
  private static final FieldType<Integer> TALKATIVE =
      FieldType.of(
          Integer.class,
          size -> {
            throw new IllegalArgumentException("too big: " + size);
          },
          Integer::valueOf);

  @Test
  @DisplayName("law 10: what a type throws when it writes is not passed on; control: it tells")
  void failureToWriteTellsNothing() {
    FieldKey<Integer> shoe = key(TALKATIVE);
    TestRegister test = new TestRegister(new InMemoryStorage(), declaring(shoe));
    Customer newcomer = anna().collect(shoe, 5100, OWN);
    refuses(ErrorCode.INVALID_TEXT, () -> test.maintenance().register(newcomer));
    assertThat(LeakTest.refusal(() -> test.maintenance().register(newcomer)))
        .contains("IllegalArgumentException")
        .doesNotContain("5100");
    assertThat(LeakTest.refusal(() -> TALKATIVE.write(5100))).contains("5100");
  }

  @Test
  @DisplayName("law 10: what a type throws when it reads is not passed on; control: it tells")
  void failureToReadTellsNothing() {
    FieldKey<String> text = key(TextFields.text(50));
    TestRegister first = new TestRegister(new InMemoryStorage(), declaring(text));
    Customer anna = first.maintenance().register(anna().collect(text, "Salainen", OWN));
    TestRegister later = new TestRegister(first.storage, declaring(key(TALKATIVE)), first.keys);
    refuses(ErrorCode.UNSUPPORTED_FORMAT, () -> later.maintenance().get(anna.id()));
    assertThat(LeakTest.refusal(() -> later.maintenance().get(anna.id())))
        .doesNotContain("Salainen");
    assertThat(LeakTest.refusal(() -> TALKATIVE.read("Salainen"))).contains("Salainen");
  }

  @Test
  @DisplayName("S67.1 a value of more parts than its type names is refused, not cut in the answer")
  void unnamedPartIsRefused() {
    refuses(ErrorCode.INVALID_TEXT, () -> answered(PLAIN, "a\u001Fb"));
    refuses(ErrorCode.INVALID_TEXT, () -> answered(NAMED, "a\u001Fb\u001Fc"));
    assertThat(answered(NAMED, "a\u001Fb"))
        .as("control")
        .containsExactly(Map.of("first", "a", "second", "b"));
  }

  @Test
  @DisplayName("S67.1 an empty value is in the answer as an empty value")
  void emptyValueIsInTheAnswer() {
    assertThat(answered(PLAIN, "")).containsExactly(Map.of("value", ""));
  }

  @Test
  @DisplayName("S67.1 two parts of one name would hide each other: such a type is not made")
  void partsHaveNamesOfTheirOwn() {
    assertThatThrownBy(
            () ->
                FieldType.of(
                    String.class, Function.identity(), Function.identity(), "same", "same"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("a caller's type that writes what cannot be read hides nobody from a page")
  void callersTypeHidesNobody() {
    FieldKey<String> declared = key(TextFields.text(50));
    FieldType<String> broken = FieldType.of(String.class, text -> "\u0000", Function.identity());
    TestRegister test = new TestRegister(new InMemoryStorage(), declaring(declared));
    Customer anna = test.maintenance().register(anna().collect(key(broken), "x", OWN));
    test.maintenance().register(TestRegister.contactPerson());
    assertThat(test.maintenance().page(null, 10).customers()).hasSize(2);
    assertThat(test.maintenance().get(anna.id()).value(declared)).contains("x");
    assertThatThrownBy(() -> declared.type().read("\u0000")).as("control").isNotNull();
  }

  @Test
  @DisplayName("law 10: what is no customer id is not quoted; control: the JDK quotes it")
  void whatIsNoIdIsNotQuoted() {
    String pasted = "anna.virta@example.fi";
    assertThat(LeakTest.refusal(() -> CustomerId.parse(pasted))).doesNotContain("anna");
    assertThat(LeakTest.refusal(() -> java.util.UUID.fromString(pasted))).contains("anna");
  }

  private static <T> FieldKey<T> key(FieldType<T> type) {
    return FieldKey.of("hosts", Cardinality.ONE, type);
  }

  /** The parts of a value, as the person gets them in the answer. */
  private static List<Map<String, String>> answered(FieldType<String> type, String value) {
    FieldKey<String> key = key(type);
    TestRegister test = new TestRegister(new InMemoryStorage(), declaring(key));
    Customer anna = test.maintenance().register(anna().collect(key, value, OWN));
    return test.register.actingAs(READER).answerAccess(anna.id()).data().stream()
        .filter(held -> held.path().equals("hosts"))
        .map(held -> held.parts())
        .toList();
  }
}
