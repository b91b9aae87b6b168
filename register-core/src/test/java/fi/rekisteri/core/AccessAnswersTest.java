package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessAnswer.HeldValue;
import fi.rekisteri.access.KeptUntil;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccessAnswersTest {
  private final TestRegister test = new TestRegister();

  @Test
  @DisplayName("S67.1 the answer holds every value with its origin, collections included")
  void answerHoldsEveryValue() {
    Customer newcomer = anna();
    for (int i = 0; i < 3; i++) {
      newcomer = newcomer.collect(CustomerFields.ORDER, order(i), Provenance.fromController(NOW));
    }
    Customer anna = test.as(TestRegister.MAIJA, Purpose.RIGHTS).register(newcomer);
    AccessAnswer answer = test.register.actingAs(READER).answerAccess(anna.id());
    assertThat(answer.isHeld()).isTrue();
    assertThat(answer.version()).isEqualTo(1);
    assertThat(answer.data())
        .extracting(HeldValue::path)
        .containsExactlyInAnyOrder(
            "name", "customerNumber", "email", "phone", "postalAddress", "order", "order", "order");
    HeldValue email = only(answer, "email");
    assertThat(email.parts()).containsEntry("address", "Anna.Virta@example.fi");
    assertThat(email.provenance().source()).isEqualTo(SourceKind.DATA_SUBJECT);
    assertThat(email.provenance().noticeVersion()).as("S25.2").contains("1");
  }

  @Test
  @DisplayName(
      "S67 somebody unknown gets the confirmation that no data is held, and it is recorded")
  void unknownPersonGetsConfirmation() {
    CustomerId nobody = CustomerId.random();
    AccessAnswer answer = test.register.actingAs(READER).answerAccess(nobody);
    assertThat(answer.isHeld()).isFalse();
    assertThat(answer.data()).isEmpty();
    assertThat(test.register.actingAs(ADMIN).audit().ofSubject(nobody, null, 10)).hasSize(1);
  }

  @Test
  @DisplayName("S67.2 C-579/21 the answer tells when and why somebody looked, not who")
  void answerTellsWhenAndWhySomebodyLooked() {
    Customer anna = test.maintenance().register(anna());
    test.as(READER, Purpose.INVOICING).get(anna.id());
    AccessAnswer answer = test.register.actingAs(READER).answerAccess(anna.id());
    assertThat(answer.consultations())
        .extracting(look -> look.purpose().code() + " " + look.action())
        .containsExactlyInAnyOrder("REGISTER_MAINTENANCE REGISTER", "INVOICING READ");
    assertThat(answer.consultations().toString()).doesNotContain("reader", "maija");
  }

  @Test
  @DisplayName("S67.1 the answer names the purposes for which a person in that role is processed")
  void answerNamesThePurposes() {
    Customer anna = test.maintenance().register(anna());
    List<Purpose> purposes =
        test.register.actingAs(READER).answerAccess(anna.id()).activities().stream()
            .map(ProcessingActivity::purpose)
            .toList();
    assertThat(purposes)
        .contains(Purpose.ORDER_MANAGEMENT, Purpose.INVOICING)
        .doesNotContain(Purpose.DIRECT_MARKETING);
  }

  @Test
  @DisplayName("law 9: a held field that the definition lost stops the answer; it is not left out")
  void lostFieldStopsTheAnswer() {
    Customer anna = test.maintenance().register(anna());
    TestRegister narrower = new TestRegister(test.storage, TestRegister.withoutPhone(), test.keys);
    refuses(
        ErrorCode.UNDECLARED_FIELD,
        () -> narrower.register.actingAs(READER).answerAccess(anna.id()));
  }

  @Test
  @DisplayName("G15 S33 each value tells its last day once the event has come that it runs from")
  void valueTellsItsLastDay() {
    Customer anna = test.as(TestRegister.MAIJA, Purpose.RIGHTS).register(anna());
    assertThat(only(answer(anna), "email").kept().orElseThrow().lastDay()).as("control").isEmpty();
    test.maintenance()
        .change(
            anna.id(), one -> one.endCustomership(LocalDate.of(2021, 3, 31), EndReason.INACTIVITY));
    assertThat(only(answer(anna), "email").kept())
        .contains(new KeptUntil(new RuleId("S33.1"), Optional.of(LocalDate.of(2031, 3, 31))));
  }

  private AccessAnswer answer(Customer person) {
    return test.register.actingAs(READER).answerAccess(person.id());
  }

  private static HeldValue only(AccessAnswer answer, String path) {
    return answer.data().stream().filter(v -> v.path().equals(path)).findFirst().orElseThrow();
  }

  private static OrderSummary order(int number) {
    return OrderSummary.TYPE.read(
        String.join(
            "\u001F", "T-" + number, "2026-01-0" + (number + 1), "19.90", "EUR", "PAID", "", ""));
  }
}
