package fi.rekisteri.core;

import static fi.rekisteri.core.NotifiedRegister.ACCOUNTANT;
import static fi.rekisteri.core.NotifiedRegister.BANK;
import static fi.rekisteri.core.NotifiedRegister.INSTALLER;
import static fi.rekisteri.core.NotifiedRegister.NEWER;
import static fi.rekisteri.core.NotifiedRegister.RIGHT;
import static fi.rekisteri.core.NotifiedRegister.TERMS;
import static fi.rekisteri.core.TestRegister.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.Rotation;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Resealer;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.NoticeChange;
import fi.rekisteri.disclosure.NoticeField;
import fi.rekisteri.disclosure.NoticeMessage;
import fi.rekisteri.disclosure.NoticeReason;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.retention.FieldErasureVerdict;
import fi.rekisteri.store.PartialErasure;
import fi.rekisteri.store.SealedCustomer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a notice tells, looked up at the moment at which it is delivered. */
class NoticeContentTest {
  private final NotifiedRegister test = new NotifiedRegister();

  private NoticeMessage delivered() {
    test.deliver();
    assertThat(test.received).hasSize(1);
    return test.received.get(0);
  }

  private static NoticeField mail(EmailAddress value) {
    return new NoticeField.Holding<>(CustomerFields.EMAIL, List.of(value));
  }

  @Test
  @DisplayName("S77.1 a party is told the field and its new value, of the person that it knows")
  void newValueIsTold() {
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
    NoticeMessage message = delivered();
    assertThat(message.id()).isEqualTo(test.notice().id());
    assertThat(message.subject()).isEqualTo(test.anna);
    assertThat(message.party()).isEqualTo(BANK);
    assertThat(message.change()).isEqualTo(NoticeChange.RECTIFIED);
    assertThat(message.attempt()).isEqualTo(1);
    assertThat(message.fields()).containsExactly(mail(RIGHT));
  }

  @Test
  @DisplayName(
      "S77.1 of a field that was rectified twice before the delivery the last value is told")
  void lastValueIsTold() {
    test.disclosed(BANK, "email");
    test.rectify(NEWER);
    test.rectify(RIGHT);
    assertThat(delivered().fields()).containsExactly(mail(RIGHT));
  }

  @Test
  @DisplayName(
      "S77 a party is told the values that it may know; of others it hears that they changed")
  void othersValuesAreNotTold() {
    test.disclosed(BANK, "email", "name");
    test.clerk()
        .change(
            test.anna,
            one ->
                one.rectify(CustomerFields.EMAIL, RIGHT, TestRegister.OWN)
                    .rectify(
                        CustomerFields.NAME, PersonName.of("Anna", "Uusinimi"), TestRegister.OWN));
    assertThat(delivered().fields())
        .as("the bank may receive e-mail addresses alone")
        .containsExactly(mail(RIGHT), new NoticeField.Named("name"));
  }

  @Test
  @DisplayName("S80.2 a value that the person has restricted since is not told")
  void restrictedValueIsNotTold() {
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
    test.restrict("email");
    test.deliver();
    assertThat(test.received)
        .hasSize(2)
        .allMatch(message -> message.fields().equals(List.of(new NoticeField.Named("email"))));
  }

  @Test
  @DisplayName(
      "S77.1 a source hears that its value was wrong; the right one only if it received it")
  void sourceHearsThatItWasWrong() {
    Provenance installer = Provenance.fromParty(SourceKind.SUBCONTRACTOR, INSTALLER, NOW);
    test.rectify(NEWER, installer);
    test.rectify(RIGHT);
    assertThat(delivered().fields()).containsExactly(new NoticeField.Named("email"));
    NotifiedRegister other = new NotifiedRegister();
    other.disclosed(INSTALLER, "email");
    other.rectify(NEWER, installer);
    other.rectify(RIGHT);
    other.deliver();
    assertThat(other.received.get(0).fields()).containsExactly(mail(RIGHT));
  }

  @Test
  @DisplayName("Art. 19 a field that was erased after its rectification is told as emptied")
  void erasedFieldIsEmptied() {
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
    Engine engine = ((Desk) test.desk(test.register, "clerk")).engine();
    engine.inTransaction(tx -> eraseMail(tx));
    assertThat(delivered().fields()).containsExactly(new NoticeField.Emptied("email"));
  }

  private PartialErasure eraseMail(Transaction tx) {
    SealedCustomer before = tx.customers().find(test.anna).orElseThrow();
    Resealer.Rest rest = Resealer.without(tx, before, Set.of("email"));
    PartialErasure erasure =
        new PartialErasure(
            new FieldErasureVerdict(test.anna, Set.of("email"), new RuleId("Art. 17(1)(a)"), NOW),
            before,
            rest.customer(),
            new PartialErasure.Left(rest.items(), List.of()));
    tx.customers()
        .eraseFields(
            erasure, PartialErasureTest.entry(tx.audit().ofSubject(test.anna, null, 1).get(0)));
    return erasure;
  }

  @Test
  @DisplayName("law 2: where the decision on the person's role is no, no value is told")
  void refusedDecisionTellsNoValue() {
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
    CustomerRegister later = test.opened(test.storage, withoutBasisForCustomers());
    assertThat(test.messenger(later).deliver(test.taking(), TERMS).sent()).isEqualTo(1);
    assertThat(test.received.get(0).fields()).containsExactly(new NoticeField.Named("email"));
  }

  private static RegisterDefinition withoutBasisForCustomers() {
    return NotifiedRegister.definition().toBuilder()
        .change(changes -> changes.activity(Purpose.RIGHTS, EveryDoorAsksTest::withoutCustomers))
        .build();
  }

  @Test
  @DisplayName("S7.1 a processor whose agreement ended meanwhile is told nothing, and that is told")
  void endedAgreementIsTold() {
    test.disclosed(ACCOUNTANT, "email");
    test.rectify(RIGHT);
    CustomerRegister later = test.opened(test.storage, withoutAccountant());
    assertThat(test.messenger(later).deliver(test.taking(), TERMS).impossible()).isEqualTo(1);
    assertThat(test.received).isEmpty();
    assertThat(test.notice().state()).isEqualTo(NoticeState.IMPOSSIBLE);
    assertThat(test.notice().progress().reason()).contains(NoticeReason.NOBODY_NAMED);
  }

  private static RegisterDefinition withoutAccountant() {
    return NotifiedRegister.definition().toBuilder()
        .change(
            changes ->
                changes.recipient(
                    ACCOUNTANT,
                    one ->
                        Recipient.category(one.code(), one.category(), one.role(), one.fields())))
        .build();
  }

  @Test
  @DisplayName("S77.4 the person was erased before the delivery: the notice tells that instead")
  void erasureIsToldInstead() {
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
    erase();
    NoticeMessage message = delivered();
    assertThat(message.id()).isEqualTo(test.notice().id());
    assertThat(message.change()).isEqualTo(NoticeChange.ERASED);
    assertThat(message.whole()).isTrue();
    assertThat(message.fields()).containsExactly(new NoticeField.Named("email"));
    assertThat(test.notice().state()).isEqualTo(NoticeState.SENT);
    assertThat(test.entries(AuditAction.NOTIFY_PARTY).get(0).act().fields())
        .as("what was told is recorded, not what was planned")
        .contains("change=ERASED", "named=email");
  }

  private void erase() {
    ErasureVerdict verdict = new ErasureVerdict(test.anna, new RuleId("Art. 17(1)(a)"), NOW);
    test.storage.inTransaction(
        tx -> {
          tx.customers()
              .erase(
                  verdict,
                  PartialErasureTest.entry(tx.audit().ofSubject(test.anna, null, 1).get(0)));
          return verdict;
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = Rotation.class,
      names = {"CUSTOMER_KEYS", "REGISTER_KEY", "ROOT_KEY"},
      mode = EnumSource.Mode.INCLUDE)
  @DisplayName("S45.2 keys that are rotated before the delivery change nothing of what is told")
  void rotationChangesNothing(Rotation rotation) {
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
    for (int call = 0; call < 3; call++) {
      test.desk(test.register, "admin").keys().rotate(rotation);
      test.clock.pass(Duration.ofDays(2));
    }
    assertThat(delivered().fields()).containsExactly(mail(RIGHT));
  }

  @Test
  @DisplayName("law 10: neither notice nor message prints a value")
  void nothingPrintsValues() {
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
    NoticeMessage message = delivered();
    assertThat(message.toString() + test.notices() + test.entries(AuditAction.NOTIFY_PARTY))
        .contains(BANK, test.anna.toString(), "email")
        .doesNotContain("oikea");
  }
}
