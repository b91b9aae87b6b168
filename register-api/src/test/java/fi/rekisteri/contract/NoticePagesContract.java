package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.NoticeChange;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.NoticeProgress;
import fi.rekisteri.disclosure.NoticeReason;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.NoticeTopic;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.NewCustomer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Notices to parties are kept and shown, A39. */
public interface NoticePagesContract extends StorageUnderTest {
  @Test
  @DisplayName("A39 a notice of every change, state and reason is given back equal")
  default void noticesAreGivenBackEqual(Samples samples) {
    Calls calls = new Calls(storage());
    NoticeSamples notices = new NoticeSamples(samples);
    CustomerId subject = samples.id();
    Instant at = Samples.BEGINNING;
    List<PartyNotice> written = new ArrayList<>();
    for (NoticeChange change : NoticeChange.values()) {
      PartyNotice planned = notices.notice(new NoticeTopic(subject, "P".repeat(64), change), at);
      NoticeProgress lent = planned.progress().lent(at.plusSeconds(1), at.plusSeconds(60));
      written.add(planned);
      written.add(notices.notice(planned.topic(), at).with(lent.sent(at.plusSeconds(2))));
      written.add(notices.notice(planned.topic(), at).with(lent.acknowledged(at.minusSeconds(3))));
    }
    for (NoticeReason reason : NoticeReason.values()) {
      PartyNotice planned = notices.notice(subject, at);
      written.add(planned.with(planned.progress().ended(NoticeState.IMPOSSIBLE, reason, at)));
    }
    calls.plan(written.toArray(PartyNotice[]::new));
    assertThat(written).allSatisfy(one -> assertThat(calls.notice(one.id())).isEqualTo(one));
    assertThat(calls.noticesOf(subject)).containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  @DisplayName("A39 three hundred fields, and a party code with any sign, come back equal")
  default void longestNoticeIsGivenBackEqual(Samples samples) {
    Calls calls = new Calls(storage());
    NoticeSamples notices = new NoticeSamples(samples);
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      fields.add("f".repeat(37) + (100 + i));
    }
    NoticeTopic topic = new NoticeTopic(samples.id(), "väestö, rekisteri 'ä'", NoticeChange.ERASED);
    PartyNotice one = notices.notice(topic, Samples.BEGINNING).telling(NoticeChange.ERASED, fields);
    calls.plan(one);
    assertThat(calls.notice(one.id())).isEqualTo(one);
    assertThat(calls.notice(one.id()).fields()).hasSize(300);
  }

  @Test
  @DisplayName("A39 a second notice of one id is refused, and nothing beside it is added")
  default void secondOfAnIdIsRefused(Samples samples) {
    Calls calls = new Calls(storage());
    NoticeSamples notices = new NoticeSamples(samples);
    PartyNotice first = notices.notice(Samples.BEGINNING);
    PartyNotice other = notices.notice(first.topic(), Samples.BEGINNING);
    PartyNotice same =
        new PartyNotice(
            first.id(), 1, other.topic(), List.of("phone"), other.plannedAt(), other.progress());
    calls.plan(first);
    Calls.refused(ErrorCode.VERSION_CONFLICT, () -> calls.plan(other, same));
    assertThat(calls.noticesOf(first.subject())).containsExactly(first);
  }

  @Test
  @DisplayName("A39 pages of many sizes show every notice once, in the order of planning and ids")
  default void pagesShowEveryNoticeOnce(Samples samples) {
    Calls calls = new Calls(storage());
    NoticeSamples notices = new NoticeSamples(samples);
    CustomerId subject = samples.id();
    List<PartyNotice> written = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      written.add(notices.notice(subject, Samples.BEGINNING.plusNanos(1000L * (i / 10))));
    }
    List<PartyNotice> shuffled = new ArrayList<>(written);
    Collections.shuffle(shuffled, new Random(7));
    calls.plan(shuffled.toArray(PartyNotice[]::new));
    calls.plan(notices.notice(Samples.BEGINNING.minusSeconds(1)));
    PartyNotice sent = notices.notice(Samples.BEGINNING);
    calls.plan(sent.with(sent.progress().sent(Samples.BEGINNING)));
    written.sort(
        Comparator.comparing(PartyNotice::plannedAt)
            .thenComparing(one -> new CustomerId(one.id().value())));
    for (int size : new int[] {1, 7, 30, 31, 100}) {
      assertThat(Pages.ofNotices(calls.storage(), subject, size)).isEqualTo(written);
      assertThat(Pages.ofNotices(calls.storage(), NoticeState.PENDING, size))
          .hasSize(31)
          .endsWith(written.toArray(PartyNotice[]::new));
    }
  }

  @Test
  @DisplayName("A39 notices are counted by state, and by when they were planned")
  default void noticesAreCounted(Samples samples) {
    Calls calls = new Calls(storage());
    NoticeSamples notices = new NoticeSamples(samples);
    Instant at = Samples.BEGINNING;
    PartyNotice early = notices.notice(at);
    PartyNotice late = notices.notice(at.plusSeconds(5));
    PartyNotice sent = notices.notice(at);
    calls.plan(early, late, sent.with(sent.progress().sent(at)));
    assertThat(count(calls, NoticeState.PENDING, at)).isZero();
    assertThat(count(calls, NoticeState.PENDING, at.plusSeconds(5))).isEqualTo(1);
    assertThat(count(calls, NoticeState.PENDING, at.plusSeconds(6))).isEqualTo(2);
    assertThat(count(calls, NoticeState.SENT, at.plusSeconds(6))).isEqualTo(1);
    assertThat(count(calls, NoticeState.SET_ASIDE, at.plusSeconds(6))).isZero();
  }

  private static long count(Calls calls, NoticeState state, Instant before) {
    return calls.storage().inTransaction(tx -> tx.partyNotices().count(state, before));
  }

  @Test
  @DisplayName("A39 the erasure of the person leaves the notices, which may have to tell it")
  default void erasureLeavesNotices(Samples samples) {
    Calls calls = new Calls(storage());
    NoticeSamples notices = new NoticeSamples(samples);
    NewCustomer newcomer = samples.newcomer();
    CustomerId id = Samples.idOf(newcomer);
    PartyNotice notice = notices.notice(id, Samples.BEGINNING);
    calls.insert(newcomer);
    calls.plan(notice);
    calls.erase(samples.verdict(id), samples.audit(AuditAction.ERASE, id));
    calls.removeAllLeftovers();
    assertThat(calls.noticesOf(id)).containsExactly(notice);
    assertThat(calls.notice(notice.id())).isEqualTo(notice);
    assertThat(
            calls.storage().<Object>inTransaction(tx -> tx.partyNotices().find(NoticeId.random())))
        .isEqualTo(Optional.empty());
  }
}
