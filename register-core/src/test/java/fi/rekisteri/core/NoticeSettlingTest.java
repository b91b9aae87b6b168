package fi.rekisteri.core;

import static fi.rekisteri.core.NotifiedRegister.ACCOUNTANT;
import static fi.rekisteri.core.NotifiedRegister.BANK;
import static fi.rekisteri.core.NotifiedRegister.RIGHT;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.NoticeCounts;
import fi.rekisteri.PartyNotices;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.NoticeReason;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.error.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people record of notices, and what is reported of them. */
class NoticeSettlingTest {
  private final NotifiedRegister test = new NotifiedRegister();
  private NoticeId id = NoticeId.random();

  @BeforeEach
  void plan() {
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
    id = test.notice().id();
  }

  private NoticeState state() {
    return test.notice().state();
  }

  @Test
  @DisplayName("S77.2 a party may confirm long after; twice is once")
  void lateConfirmationIsRecordedOnce() {
    test.deliver();
    test.clock.pass(Duration.ofDays(40));
    test.messenger().acknowledge(id);
    PartyNotice once = test.notice();
    assertThat(once.state()).isEqualTo(NoticeState.ACKNOWLEDGED);
    assertThat(once.progress().sentAt()).isNotEqualTo(once.progress().settledAt());
    test.clock.pass(Duration.ofDays(1));
    test.messenger().acknowledge(id);
    assertThat(test.notice()).isEqualTo(once);
  }

  @Test
  @DisplayName("S77.2 impossible and disproportionate have a reason, which is sealed in the trail")
  void givenUpHasReason() {
    test.messenger().impossible(id, NoticeReason.PARTY_CEASED, "Kaupparekisteri 3.11.");
    assertThat(test.notice().progress().reason()).contains(NoticeReason.PARTY_CEASED);
    AuditEntry entry = test.entries(AuditAction.SETTLE_NOTICE).get(0);
    assertThat(entry.act().fields())
        .containsExactly("notice=" + id, "to=BANK", "state=IMPOSSIBLE", "reason=PARTY_CEASED");
    assertThat(test.desk(test.register, "admin").audit().reasonOf(entry))
        .contains("Kaupparekisteri 3.11.");
    test.messenger().disproportionate(id, "Tuhat kirjettä");
    assertThat(state()).isEqualTo(NoticeState.DISPROPORTIONATE);
    assertThat(test.deliver().sent()).isZero();
    for (String blank : List.of("", "  ", "x".repeat(501))) {
      refuses(ErrorCode.REASON_INVALID, () -> test.messenger().disproportionate(id, blank));
    }
  }

  @Test
  @DisplayName("S77.2 a notice that was given up can be taken up again, under the same id")
  void givenUpCanBeTakenUp() {
    test.messenger().impossible(id, NoticeReason.UNREACHABLE, "Ei vastaa");
    test.messenger().takeUpAgain(id);
    assertThat(test.deliver().sent()).isEqualTo(1);
    assertThat(test.received.get(0).id()).isEqualTo(id);
  }

  @Test
  @DisplayName(
      "S77.2 what a party confirmed is not given up, nor taken up; the refusal is recorded")
  void confirmedStays() {
    test.messenger().acknowledge(id);
    List<Consumer<PartyNotices>> late =
        List.of(
            desk -> desk.impossible(id, NoticeReason.UNREACHABLE, "erehdys"),
            desk -> desk.disproportionate(id, "erehdys"),
            desk -> desk.takeUpAgain(id));
    late.forEach(
        one -> refuses(ErrorCode.NOTICE_STATE_CONFLICT, () -> one.accept(test.messenger())));
    assertThat(state()).isEqualTo(NoticeState.ACKNOWLEDGED);
    assertThat(test.entries(AuditAction.SETTLE_NOTICE))
        .filteredOn(entry -> entry.act().outcome() == Outcome.DENIED)
        .hasSize(3);
  }

  @Test
  @DisplayName("law 9: an id that the register does not know is refused, and recorded")
  void unknownIdIsRefused() {
    NoticeId strange = NoticeId.random();
    refuses(ErrorCode.NOTICE_NOT_FOUND, () -> test.messenger().acknowledge(strange));
    assertThat(test.entries(AuditAction.SETTLE_NOTICE))
        .singleElement()
        .matches(entry -> entry.act().outcome() == Outcome.NOTHING_FOUND);
  }

  @Test
  @DisplayName("S77.2 what is pending, overdue, sent and set aside is counted and listed")
  void noticesAreReported() {
    Instant planned = test.clock.instant();
    test.disclosed(ACCOUNTANT, "name");
    test.clock.pass(Duration.ofDays(2));
    test.restrict("name");
    NoticeCounts counts = test.messenger().counts(Duration.ofDays(1));
    assertThat(counts.of(NoticeState.PENDING)).isEqualTo(2);
    assertThat(counts.overdue()).isEqualTo(1);
    test.clock.pass(Duration.ofDays(-2));
    assertThat(test.messenger().counts(Duration.ofDays(1)).of(NoticeState.PENDING)).isEqualTo(2);
    assertThat(counts.byState()).containsOnlyKeys(NoticeState.values());
    assertThat(test.messenger().page(NoticeState.PENDING, null, 1))
        .singleElement()
        .matches(one -> one.id().equals(id) && one.plannedAt().isBefore(planned));
    assertThat(test.messenger().page(NoticeState.PENDING, test.notices().get(0), 10))
        .extracting(PartyNotice::party)
        .containsExactly(ACCOUNTANT);
    assertThat(test.entries(AuditAction.READ_NOTICES)).hasSize(4);
  }

  @Test
  @DisplayName("S77.3 the person who asks learns who was told what, and when, and it is recorded")
  void personLearnsWhoWasTold() {
    test.deliver();
    assertThat(test.desk(test.register, "reader").partyNotices().of(test.anna, null, 10))
        .isEqualTo(test.notices());
    assertThat(test.entries(AuditAction.READ_NOTICES))
        .singleElement()
        .matches(entry -> entry.act().subject().filter(test.anna::equals).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"clerk", "reader", "admin", "stranger"})
  @DisplayName("G19 only who is designated to disclose delivers and settles; refusals are recorded")
  void othersAreRefused(String userId) {
    PartyNotices desk = test.desk(test.register, userId).partyNotices();
    List<Runnable> acts =
        List.of(
            () -> desk.deliver(test.taking()),
            () -> desk.acknowledge(id),
            () -> desk.impossible(id, NoticeReason.EFFORT, "syy"),
            () -> desk.disproportionate(id, "syy"),
            () -> desk.takeUpAgain(id),
            () -> desk.counts(Duration.ofDays(1)),
            () -> desk.page(NoticeState.PENDING, null, 1));
    ErrorCode code = userId.equals("stranger") ? ErrorCode.UNKNOWN_ACTOR : ErrorCode.NOT_DESIGNATED;
    acts.forEach(act -> refuses(code, act));
    assertThat(state()).isEqualTo(NoticeState.PENDING);
    assertThat(test.received).isEmpty();
    assertThat(
            test.entries(AuditAction.SETTLE_NOTICE).size()
                + test.entries(AuditAction.NOTIFY_PARTY).size()
                + test.entries(AuditAction.READ_NOTICES).size())
        .isEqualTo(acts.size());
  }
}
