package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.StaffLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about the staff book, A32 and A33. */
public interface StaffStoreContract extends StorageUnderTest {
  @Test
  @DisplayName("A32 lines are given back equal and in order, to exactly their user id")
  default void linesAreGivenBackEqual(Samples samples) {
    Calls calls = new Calls(storage());
    Instant at = Instant.parse("2026-10-25T00:30:00.999999Z");
    String long4K = "fields=" + "a".repeat(4096);
    StaffLine first = new StaffLine("maija", 1, at, "admin#2", "ENROLLED", "");
    StaffLine second = new StaffLine("maija", 2, at.minusSeconds(1), "admin", "LEFT", long4K);
    StaffLine others = samples.line("Maija", 1);
    StaffLine longest =
        new StaffLine(Extremes.LONGEST_NAME, 1, at, Extremes.LONGEST_NAME, "K".repeat(40), "å=\t");
    calls.write(first, others, second, longest);
    assertThat(calls.linesOf("maija")).containsExactly(first, second);
    assertThat(calls.linesOf("Maija")).containsExactly(others);
    assertThat(calls.linesOf(Extremes.LONGEST_NAME)).containsExactly(longest);
    assertThat(calls.linesOf("maij")).isEmpty();
    assertThat(calls.linesOf("maija ")).isEmpty();
  }

  @Test
  @DisplayName("A32 a number that is taken, or leaves a gap, is refused and changes nothing")
  default void otherNumbersAreRefused(Samples samples) {
    Calls calls = new Calls(storage());
    StaffLine first = samples.line("maija", 1);
    StaffLine second = samples.line("maija", 2);
    Calls.refused(ErrorCode.VERSION_CONFLICT, () -> calls.write(samples.line("maija", 2)));
    calls.write(first, second);
    for (int number : new int[] {1, 2, 4, 100}) {
      Calls.refused(ErrorCode.VERSION_CONFLICT, () -> calls.write(samples.line("maija", number)));
    }
    assertThat(calls.linesOf("maija")).containsExactly(first, second);
  }

  @Test
  @DisplayName("A32 of threads that write the same line exactly one comes through")
  default void oneWriterOfALineComesThrough(Samples samples) {
    Calls calls = new Calls(storage());
    for (int round = 1; round <= 10; round++) {
      int number = round;
      List<StaffLine> lines =
          Stream.generate(() -> samples.line("maija", number)).limit(4).toList();
      List<Runnable> writers = new ArrayList<>();
      lines.forEach(line -> writers.add(() -> calls.write(line)));
      assertThat(Race.between(writers).stream().flatMap(end -> end.stream()))
          .hasSize(3)
          .allMatch(ConflictException.class::isInstance);
      assertThat(calls.linesOf("maija")).hasSize(round);
      assertThat(lines).contains(calls.linesOf("maija").get(round - 1));
    }
  }

  @Test
  @DisplayName("A33 pages of many sizes show every line once, those of a user id in order")
  default void pagesShowEveryLineOnce(Samples samples) {
    Calls calls = new Calls(storage());
    List<StaffLine> written = new ArrayList<>();
    for (int number = 1; number <= 12; number++) {
      for (String userId : List.of("b", "B", "ä", "10", "9", "\ud83d\ude00", "\uff5e")) {
        written.add(samples.line(userId, number));
      }
    }
    calls.write(written.toArray(StaffLine[]::new));
    for (int size : new int[] {1, 5, 12, 84, 100}) {
      List<StaffLine> all =
          Pages.<StaffLine>all(
              size, last -> calls.storage().inTransaction(tx -> tx.staff().page(last, size)));
      assertThat(all).as("pages of %d", size).containsExactlyInAnyOrderElementsOf(written);
      for (int i = 0; i < all.size(); i += 12) {
        assertThat(all.subList(i, i + 12)).isEqualTo(calls.linesOf(all.get(i).userId()));
      }
    }
  }
}
