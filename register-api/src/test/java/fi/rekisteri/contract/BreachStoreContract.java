package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.BreachLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about the file of breaches, A47. */
public interface BreachStoreContract extends StorageUnderTest {
  @Test
  @DisplayName("A47 lines are given back equal and in order, to exactly their breach")
  default void breachLinesAreGivenBackEqual(Samples samples) {
    Calls calls = new Calls(storage());
    assertThat(calls.lastBreach()).isZero();
    Instant at = Instant.parse("2026-10-25T00:30:00.999999Z");
    String facts = "fields=" + "a".repeat(16_000);
    BreachLine first = new BreachLine(1, 1, at, "admin#2", "OPENED", "", new byte[0]);
    BreachLine second =
        new BreachLine(
            1, 2, at.minusSeconds(1), "å", "K".repeat(40), facts, samples.bytes(1 << 16));
    BreachLine other = new BreachLine(2, 1, at, "admin", "OPENED", "b", Extremes.everyByte());
    calls.file(first, other, second);
    assertThat(calls.linesOf(1)).containsExactly(first, second);
    assertThat(calls.linesOf(2)).containsExactly(other);
    assertThat(calls.linesOf(3)).isEmpty();
    assertThat(calls.lastBreach()).isEqualTo(2);
  }

  @Test
  @DisplayName("A47 a line or a breach that is taken, or leaves a gap, changes nothing")
  default void breachLinesLeaveNoGap(Samples samples) {
    Calls calls = new Calls(storage());
    Calls.refused(ErrorCode.VERSION_CONFLICT, () -> calls.file(samples.breach(2, 1)));
    BreachLine first = samples.breach(1, 1);
    calls.file(first);
    int[][] others = {{1, 1}, {1, 3}, {2, 2}, {3, 1}};
    for (int[] other : others) {
      BreachLine line = samples.breach(other[0], other[1]);
      Calls.refused(ErrorCode.VERSION_CONFLICT, () -> calls.file(line));
    }
    assertThat(calls.linesOf(1)).containsExactly(first);
    assertThat(calls.lastBreach()).isEqualTo(1);
  }

  @Test
  @DisplayName("A47 of threads that open a breach at once exactly one comes through")
  default void oneOpenerComesThrough(Samples samples) {
    Calls calls = new Calls(storage());
    for (int round = 1; round <= 6; round++) {
      int breach = round;
      List<BreachLine> lines = Stream.generate(() -> samples.breach(breach, 1)).limit(4).toList();
      List<Runnable> writers = new ArrayList<>();
      lines.forEach(line -> writers.add(() -> calls.file(line)));
      assertThat(Race.between(writers).stream().flatMap(end -> end.stream()))
          .hasSize(3)
          .allMatch(ConflictException.class::isInstance);
      assertThat(calls.lastBreach()).isEqualTo(breach);
      assertThat(lines).contains(calls.linesOf(breach).get(0));
    }
  }
}
