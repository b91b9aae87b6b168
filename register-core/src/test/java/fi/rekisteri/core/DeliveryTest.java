package fi.rekisteri.core;

import static fi.rekisteri.core.NotifiedRegister.ACCOUNTANT;
import static fi.rekisteri.core.NotifiedRegister.BANK;
import static fi.rekisteri.core.NotifiedRegister.RIGHT;
import static fi.rekisteri.core.NotifiedRegister.TERMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.DeliveryReport;
import fi.rekisteri.PartyNotices;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.disclosure.Delivery;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.NoticeReason;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.PartyNotice;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Notices are handed over, tried again, and set aside. */
class DeliveryTest {
  private static final String SECRET = "anna.oikea@example.fi cannot be delivered";

  private final NotifiedRegister test = new NotifiedRegister();

  private void planned() {
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
  }

  private NoticeState state() {
    return test.notice().state();
  }

  @Test
  @DisplayName("S77.2 what was handed over is sent, with its time, and does not leave again")
  void handedOverIsSent() {
    planned();
    assertThat(test.deliver()).isEqualTo(new DeliveryReport(1, 0, 0, 0, 0, 0));
    assertThat(state()).isEqualTo(NoticeState.SENT);
    assertThat(test.notice().progress().sentAt()).isPresent();
    test.clock.pass(Duration.ofDays(30));
    assertThat(test.deliver()).isEqualTo(new DeliveryReport(0, 0, 0, 0, 0, 0));
    assertThat(test.received).hasSize(1);
  }

  @Test
  @DisplayName(
      "S77.2 a party that confirms at once has acknowledged; one that refuses is impossible")
  void answersAreRecorded() {
    planned();
    test.messenger().deliver(message -> new Delivery.Acknowledged(), TERMS);
    assertThat(state()).isEqualTo(NoticeState.ACKNOWLEDGED);
    NotifiedRegister other = new NotifiedRegister();
    other.disclosed(BANK, "email");
    other.rectify(RIGHT);
    other.messenger().deliver(message -> new Delivery.Refused(NoticeReason.NOTHING_HELD), TERMS);
    assertThat(other.notice().state()).isEqualTo(NoticeState.IMPOSSIBLE);
    assertThat(other.notice().progress().reason()).contains(NoticeReason.NOTHING_HELD);
  }

  @Test
  @DisplayName(
      "S77.2 each attempt is audited before anything is handed over, and its outcome after")
  void attemptsAreAudited() {
    planned();
    List<Integer> before = new ArrayList<>();
    test.messenger()
        .deliver(
            message -> {
              before.add(test.entries(AuditAction.NOTIFY_PARTY).size());
              assertThat(test.entries(AuditAction.SETTLE_NOTICE)).isEmpty();
              return new Delivery.Accepted();
            },
            TERMS);
    assertThat(before).containsExactly(1);
    NoticeId id = test.notice().id();
    assertThat(test.entries(AuditAction.NOTIFY_PARTY).get(0).act().fields())
        .containsExactly("notice=" + id, "to=BANK", "change=RECTIFIED", "attempt=1", "named=email");
    assertThat(test.entries(AuditAction.SETTLE_NOTICE).get(0).act().fields())
        .containsExactly("notice=" + id, "to=BANK", "state=SENT");
    assertThat(test.entries(AuditAction.SETTLE_NOTICE).get(0).act().subject()).contains(test.anna);
  }

  @Test
  @DisplayName("S77 a provider that throws, or answers nothing, is tried again after longer pauses")
  void failureIsTriedAgain() {
    planned();
    NoticeId id = test.notice().id();
    Instant first = test.clock.instant();
    assertThat(fail()).isEqualTo(new DeliveryReport(0, 0, 0, 1, 0, 0));
    assertThat(test.notice().progress().dueAt()).isAfter(first.plusSeconds(59));
    assertThat(fail()).as("not due yet").isEqualTo(new DeliveryReport(0, 0, 0, 0, 0, 0));
    test.clock.pass(Duration.ofSeconds(61));
    assertThat(test.messenger().deliver(message -> null, TERMS).failed()).isEqualTo(1);
    test.clock.pass(Duration.ofSeconds(61));
    assertThat(test.deliver().sent()).as("the pause is twice as long").isZero();
    test.clock.pass(Duration.ofSeconds(61));
    assertThat(test.deliver().sent()).isEqualTo(1);
    assertThat(test.received.get(0).id()).isEqualTo(id);
    assertThat(test.received.get(0).attempt()).isEqualTo(3);
  }

  private DeliveryReport fail() {
    return test.messenger()
        .deliver(
            message -> {
              throw new IOException(SECRET);
            },
            TERMS);
  }

  @Test
  @DisplayName("S77 after so many failures a notice is set aside, reported, and can be taken up")
  void poisonIsSetAside() {
    planned();
    NoticeId id = test.notice().id();
    DeliveryReport last = fail();
    for (int attempt = 2; attempt <= TERMS.attempts(); attempt++) {
      test.clock.pass(Duration.ofHours(2));
      last = fail();
    }
    assertThat(last.setAside()).isEqualTo(1);
    assertThat(state()).isEqualTo(NoticeState.SET_ASIDE);
    test.clock.pass(Duration.ofDays(9));
    assertThat(test.deliver().sent()).isZero();
    assertThat(test.messenger().counts(Duration.ofDays(1)).of(NoticeState.SET_ASIDE)).isEqualTo(1);
    assertThat(test.messenger().page(NoticeState.SET_ASIDE, null, 10))
        .extracting(PartyNotice::id)
        .containsExactly(id);
    test.messenger().takeUpAgain(id);
    assertThat(test.deliver().sent()).isEqualTo(1);
    assertThat(test.received.get(0).id()).isEqualTo(id);
  }

  @Test
  @DisplayName("law 10: what a provider throws is neither shown nor kept")
  void whatIsThrownIsNotShown() {
    planned();
    assertThat(fail().toString() + test.notices() + test.entries(AuditAction.NOTIFY_PARTY))
        .doesNotContain("oikea");
  }

  @Test
  @DisplayName(
      "S77 one notice that fails does not keep others from leaving, however many there are")
  void othersLeaveAllTheSame() {
    test.disclosed(ACCOUNTANT, "email", "name", "phone");
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
    for (int i = 0; i < 10; i++) {
      test.restrict(i % 2 == 0 ? "phone" : "name");
      test.lift();
    }
    int planned = test.notices().size();
    DeliveryReport report =
        test.messenger()
            .deliver(
                message -> {
                  if (message.party().equals(BANK)) {
                    throw new IllegalStateException(SECRET);
                  }
                  return test.taking().deliver(message);
                },
                TERMS);
    assertThat(planned).isGreaterThan(4 * TERMS.batch());
    assertThat(report.sent()).isEqualTo(planned - 1L);
    assertThat(report.failed()).isEqualTo(1);
  }

  @Test
  @DisplayName("S77 a clock that was set back delays notices for an hour at most, and loses none")
  void clockSetBackLosesNothing() {
    planned();
    test.clock.pass(Duration.ofHours(1));
    fail();
    test.clock.pass(Duration.ofHours(-1));
    assertThat(test.deliver().sent()).as("due in an hour").isZero();
    test.clock.pass(Duration.ofDays(400));
    fail();
    test.clock.pass(Duration.ofDays(-400));
    assertThat(test.deliver().sent()).as("so far ahead nothing is due").isEqualTo(1);
  }

  @Test
  @DisplayName("S77 deliverers inside a transaction of the host's are refused, since it stays open")
  void hostTransactionIsRefused() {
    NotifiedRegister own = new NotifiedRegister();
    CustomerRegister joined =
        own.opened(new JoinedStorage(own.storage), NotifiedRegister.definition());
    PartyNotices inside = own.messenger(joined);
    assertThatThrownBy(() -> inside.deliver(own.taking()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("deliver with a register whose storage ends its own");
  }
}
