package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.disclosure.NoticeChange;
import fi.rekisteri.disclosure.NoticeProgress;
import fi.rekisteri.disclosure.NoticeReason;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.store.NoticeClaim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Notices to parties are lent for delivery, and replaced, A40 and A41. */
public interface NoticeLendingContract extends StorageUnderTest {
  @Test
  @DisplayName("A40 pending notices that are due are lent, counted, and not lent again until then")
  default void dueNoticesAreLent(Samples samples) {
    Calls calls = new Calls(storage());
    NoticeSamples notices = new NoticeSamples(samples);
    Instant at = Samples.BEGINNING;
    PartyNotice due = notices.notice(at);
    PartyNotice later = notices.notice(at.plusSeconds(100));
    PartyNotice done = notices.notice(at);
    calls.plan(due, later, done.with(done.progress().sent(at)));
    NoticeProgress once = due.progress().lent(at, at.plusSeconds(60));
    PartyNotice first = due.with(once);
    assertThat(calls.claim(claim(at, 10))).containsExactly(first);
    assertThat(calls.notice(due.id())).isEqualTo(first);
    assertThat(calls.claim(claim(at.plusSeconds(59), 10))).isEmpty();
    Instant lapsed = at.plusSeconds(60);
    PartyNotice second = first.with(once.lent(lapsed, lapsed.plusSeconds(60)));
    assertThat(calls.claim(claim(lapsed, 10))).containsExactly(second);
    assertThat(second.progress().firstTriedAt()).contains(at);
    assertThat(second.progress().attempts()).isEqualTo(2);
    assertThat(calls.notice(later.id())).isEqualTo(later);
  }

  private static NoticeClaim claim(Instant at, int limit) {
    return NoticeClaim.at(at, Duration.ofMinutes(1), Duration.ofHours(6), limit);
  }

  @Test
  @DisplayName("A40 those that have waited longest are lent first, so many as are asked for")
  default void longestWaitingAreLentFirst(Samples samples) {
    Calls calls = new Calls(storage());
    NoticeSamples notices = new NoticeSamples(samples);
    Instant at = Samples.BEGINNING;
    List<PartyNotice> planned = new ArrayList<>();
    for (int i : new int[] {3, 1, 4, 0, 2}) {
      planned.add(notices.notice(at.plusSeconds(i)));
    }
    calls.plan(planned.toArray(PartyNotice[]::new));
    Instant now = at.plusSeconds(10);
    assertThat(calls.claim(claim(now, 2)))
        .extracting(PartyNotice::plannedAt)
        .containsExactly(at, at.plusSeconds(1));
    assertThat(calls.claim(claim(now, 9)))
        .extracting(PartyNotice::plannedAt)
        .containsExactly(at.plusSeconds(2), at.plusSeconds(3), at.plusSeconds(4));
  }

  @Test
  @DisplayName("A40 what a wrong clock put off beyond the horizon is lent, and nothing nearer")
  default void wronglyPutOffIsLent(Samples samples) {
    Calls calls = new Calls(storage());
    NoticeSamples notices = new NoticeSamples(samples);
    Instant at = Samples.BEGINNING;
    Instant horizon = at.plus(Duration.ofHours(6));
    PartyNotice nearer = notices.notice(at);
    PartyNotice beyond = notices.notice(at);
    calls.plan(
        nearer.with(nearer.progress().postponed(horizon)),
        beyond.with(beyond.progress().postponed(horizon.plusNanos(1000))));
    assertThat(calls.claim(claim(at, 10))).extracting(PartyNotice::id).containsExactly(beyond.id());
  }

  @Test
  @DisplayName("A40 of threads that take at once each gets other notices, and none is left")
  default void eachTakerGetsOthers(Samples samples) {
    Calls calls = new Calls(storage());
    NoticeSamples notices = new NoticeSamples(samples);
    Instant at = Samples.BEGINNING;
    List<PartyNotice> planned = IntStream.range(0, 40).mapToObj(i -> notices.notice(at)).toList();
    calls.plan(planned.toArray(PartyNotice[]::new));
    Collection<PartyNotice> lent = Collections.synchronizedList(new ArrayList<>());
    List<Runnable> takers =
        Stream.<Runnable>generate(
                () ->
                    () -> {
                      for (int i = 0; i < 10; i++) {
                        lent.addAll(calls.claim(claim(at, 3)));
                      }
                    })
            .limit(4)
            .toList();
    assertThat(Race.between(takers)).allMatch(end -> end.isEmpty());
    lent.addAll(calls.claim(claim(at, 100)));
    assertThat(lent)
        .extracting(PartyNotice::id)
        .containsExactlyInAnyOrderElementsOf(planned.stream().map(PartyNotice::id).toList());
    assertThat(lent).allMatch(one -> one.progress().attempts() == 1);
  }

  @Test
  @DisplayName("A41 a notice is replaced whole from the version that was read, by no other")
  default void onlyTheNextVersionReplaces(Samples samples) {
    Calls calls = new Calls(storage());
    NoticeSamples notices = new NoticeSamples(samples);
    Instant at = Samples.BEGINNING;
    PartyNotice first = notices.notice(at);
    calls.plan(first);
    PartyNotice second = first.telling(NoticeChange.ERASED, List.of("address", "email"));
    assertThat(calls.replace(second)).isTrue();
    assertThat(calls.notice(first.id())).isEqualTo(second);
    PartyNotice third = second.with(second.progress().sent(at));
    PartyNotice skipping =
        third.with(third.progress().ended(NoticeState.IMPOSSIBLE, NoticeReason.EFFORT, at));
    for (PartyNotice wrong : List.of(first, second, skipping)) {
      assertThat(calls.replace(wrong)).isFalse();
      assertThat(calls.notice(first.id())).isEqualTo(second);
    }
    assertThat(calls.replace(third)).isTrue();
    assertThat(calls.replace(skipping)).isTrue();
    assertThat(calls.notice(first.id())).isEqualTo(skipping);
    assertThat(calls.replace(notices.notice(at).with(first.progress()))).isFalse();
  }

  @Test
  @DisplayName("A41 of threads that replace one version exactly one is told that it did")
  default void oneReplacerComesThrough(Samples samples) {
    Calls calls = new Calls(storage());
    NoticeSamples notices = new NoticeSamples(samples);
    Instant at = Samples.BEGINNING;
    PartyNotice notice = notices.notice(at);
    calls.plan(notice);
    for (int round = 1; round <= 10; round++) {
      PartyNotice read = calls.notice(notice.id());
      AtomicInteger won = new AtomicInteger();
      List<Runnable> writers = new ArrayList<>();
      for (int i = 1; i <= 4; i++) {
        PartyNotice next = read.with(read.progress().postponed(at.plusSeconds(i)));
        writers.add(
            () -> {
              if (calls.replace(next)) {
                won.incrementAndGet();
              }
            });
      }
      assertThat(Race.between(writers)).allMatch(end -> end.isEmpty());
      assertThat(won).hasValue(1);
      assertThat(calls.notice(notice.id()).version()).isEqualTo(round + 1);
    }
  }
}
