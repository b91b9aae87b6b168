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
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.NoticeChange;
import fi.rekisteri.disclosure.NoticeMessage;
import fi.rekisteri.disclosure.NoticeReason;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureVerdict;
import java.time.Duration;
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

  @Test
  @DisplayName("S77.1 a party is told which field was rectified, of the person that it knows")
  void fieldIsNamed() {
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
    NoticeMessage message = delivered();
    assertThat(message.id()).isEqualTo(test.notice().id());
    assertThat(message.subject()).isEqualTo(test.anna);
    assertThat(message.party()).isEqualTo(BANK);
    assertThat(message.change()).isEqualTo(NoticeChange.RECTIFIED);
    assertThat(message.attempt()).isEqualTo(1);
    assertThat(message.fields()).containsExactly("email");
  }

  @Test
  @DisplayName("S77.1 a source hears that its value was wrong, also once the person is erased")
  void sourceHearsThatItWasWrong() {
    test.rectify(NEWER, Provenance.fromParty(SourceKind.SUBCONTRACTOR, INSTALLER, NOW));
    test.rectify(RIGHT);
    erase();
    NoticeMessage message = delivered();
    assertThat(message.fields()).containsExactly("email");
    assertThat(message.change()).as("what it has is its own").isEqualTo(NoticeChange.RECTIFIED);
    assertThat(message.whole()).isFalse();
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
    assertThat(message.fields()).containsExactly("email");
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
    assertThat(delivered().fields()).containsExactly("email");
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
