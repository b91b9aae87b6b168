package fi.rekisteri.core.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.BurstRule;
import fi.rekisteri.audit.DeniedCount;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.audit.SecurityEvent.RefusalBurst;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Bursts and counts of refusals, against a slow and simple reckoning of the same entries. */
class RefusalBurstsTest {
  private static final Instant BEGIN = Instant.parse("2026-11-22T10:00:00Z");
  private static final BurstRule RULE = new BurstRule(3, Duration.ofSeconds(10));

  private static AuditEntry entry(long second, String actor, AuditEntry.Act act) {
    return new AuditEntry(
        Evidence.at(AuditPlace.first()),
        BEGIN.plusSeconds(second),
        actor,
        "back-office",
        Purpose.INVOICING,
        act);
  }

  private static AuditEntry denied(long second, String actor) {
    return entry(
        second,
        actor,
        AuditEntry.Act.denied(AuditAction.READ, Optional.empty(), ErrorCode.NOT_DESIGNATED));
  }

  private static List<RefusalBurst> found(List<AuditEntry> newestFirst) {
    RefusalBursts bursts = new RefusalBursts(RULE);
    List<RefusalBurst> found = new ArrayList<>();
    newestFirst.forEach(entry -> bursts.meet(entry, found::add));
    bursts.rest().forEach(found::add);
    return found;
  }

  @RepeatedTest(50)
  @DisplayName("Art. 32 bursts are those that a reckoning of each actor by themselves finds")
  void burstsAreFound(RepetitionInfo run) {
    RandomGenerator random = new SplittableRandom(run.getCurrentRepetition());
    List<AuditEntry> all = new ArrayList<>();
    long second = 0;
    for (int i = 0; i < 200; i++) {
      second += random.nextInt(9);
      all.add(denied(second, "actor" + random.nextInt(4)));
    }
    Collections.reverse(all);
    Set<RefusalBurst> expected = new HashSet<>();
    for (int i = 0; i < 4; i++) {
      expected.addAll(reckoned(all, "actor" + i));
    }
    assertThat(found(all)).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<RefusalBurst> reckoned(List<AuditEntry> all, String actor) {
    List<Instant> times =
        all.stream().filter(one -> one.actor().equals(actor)).map(AuditEntry::at).sorted().toList();
    List<RefusalBurst> bursts = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= times.size(); i++) {
      boolean goesOn =
          i < times.size()
              && Duration.between(times.get(i - 1), times.get(i)).compareTo(RULE.apart()) <= 0;
      if (!goesOn) {
        if (i - begin >= RULE.refusals()) {
          Set<ErrorCode> codes = Set.of(ErrorCode.NOT_DESIGNATED);
          bursts.add(new RefusalBurst(actor, times.get(begin), times.get(i - 1), i - begin, codes));
        }
        begin = i;
      }
    }
    return bursts;
  }

  @Test
  @DisplayName("Art. 32 people whom a page leaves out by their own choices make no burst, no count")
  void peopleLeftOutAreNoAttempts() {
    CustomerId somebody = CustomerId.random();
    List<AuditEntry> leftOut = new ArrayList<>();
    for (AuditAction action :
        List.of(AuditAction.PAGE, AuditAction.SEARCH, AuditAction.APPLY_UPDATE)) {
      leftOut.add(
          entry(
              1,
              "clerk",
              AuditEntry.Act.denied(action, Optional.of(somebody), ErrorCode.PROHIBITED)));
    }
    assertThat(found(leftOut)).isEmpty();
    assertThat(Denials.in(leftOut.stream())).isEmpty();
    List<AuditEntry> tried = List.of(denied(3, "clerk"), denied(2, "clerk"), denied(1, "clerk"));
    assertThat(found(tried)).as("control").hasSize(1);
    assertThat(Denials.in(tried.stream())).as("control").hasSize(1);
  }

  @Test
  @DisplayName("S42.3 made-up names fill no memory: beyond the most, refusals are counted together")
  void madeUpNamesAreCountedTogether() {
    Stream<AuditEntry> many =
        LongStream.range(0, DeniedCount.MOST + 500L).mapToObj(i -> denied(i, "made-up-" + i));
    List<DeniedCount> counts = Denials.in(many);
    assertThat(counts).hasSize(DeniedCount.MOST + 1);
    assertThat(counts.get(0).attempts()).isEqualTo(500);
    assertThat(counts.get(0).actor()).isEmpty();
    assertThat(counts.get(0).code()).isEqualTo(ErrorCode.NOT_DESIGNATED);
    assertThat(counts.stream().mapToLong(DeniedCount::attempts).sum())
        .isEqualTo(DeniedCount.MOST + 500L);
  }
}
