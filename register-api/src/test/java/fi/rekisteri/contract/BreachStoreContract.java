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
    BreachFile file = new BreachFile(storage());
    assertThat(file.last()).isZero();
    Instant at = Instant.parse("2026-10-25T00:30:00.999999Z");
    String facts = "fields=" + "a".repeat(16_000);
    BreachLine first = new BreachLine(1, 1, at, "admin#2", "OPENED", "", new byte[0]);
    BreachLine second =
        new BreachLine(
            1, 2, at.minusSeconds(1), "å", "K".repeat(40), facts, samples.bytes(1 << 16));
    BreachLine other = new BreachLine(2, 1, at, "admin", "OPENED", "b", Extremes.everyByte());
    file.append(first, other, second);
    assertThat(file.of(1)).isEqualTo(BreachFile.texts(first, second));
    assertThat(file.of(2)).isEqualTo(BreachFile.texts(other));
    assertThat(file.of(3)).isEmpty();
    assertThat(file.last()).isEqualTo(2);
  }

  @Test
  @DisplayName("A47 the bytes of a line are shared in neither direction")
  default void breachBytesAreNotShared(Samples samples) {
    BreachFile file = new BreachFile(storage());
    BreachLine line = BreachFile.line(samples, 1, 1);
    List<String> written = BreachFile.texts(line);
    file.append(line);
    line.sealed()[0]++;
    file.lines(1).get(0).sealed()[1]++;
    assertThat(file.of(1)).isEqualTo(written);
  }

  @Test
  @DisplayName("A47 a line or a breach that is taken, or leaves a gap, changes nothing")
  default void breachLinesLeaveNoGap(Samples samples) {
    BreachFile file = new BreachFile(storage());
    Calls.refused(ErrorCode.VERSION_CONFLICT, () -> file.append(BreachFile.line(samples, 2, 1)));
    BreachLine first = BreachFile.line(samples, 1, 1);
    file.append(first);
    int[][] others = {{1, 1}, {1, 3}, {2, 2}, {3, 1}};
    for (int[] other : others) {
      BreachLine line = BreachFile.line(samples, other[0], other[1]);
      Calls.refused(ErrorCode.VERSION_CONFLICT, () -> file.append(line));
    }
    assertThat(file.of(1)).isEqualTo(BreachFile.texts(first));
    assertThat(file.last()).isEqualTo(1);
  }

  @Test
  @DisplayName("A47 of threads that open a breach at once exactly one comes through")
  default void oneOpenerComesThrough(Samples samples) {
    BreachFile file = new BreachFile(storage());
    for (int round = 1; round <= 6; round++) {
      int breach = round;
      List<BreachLine> lines =
          Stream.generate(() -> BreachFile.line(samples, breach, 1)).limit(4).toList();
      List<Runnable> writers = new ArrayList<>();
      lines.forEach(line -> writers.add(() -> file.append(line)));
      assertThat(Race.between(writers).stream().flatMap(end -> end.stream()))
          .hasSize(3)
          .allMatch(ConflictException.class::isInstance);
      assertThat(file.last()).isEqualTo(breach);
      assertThat(lines.stream().map(Fingerprint::of)).contains(file.of(breach).get(0));
    }
  }
}
