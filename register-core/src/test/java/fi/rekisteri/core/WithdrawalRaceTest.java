package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.processing.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A choice that races reads in other threads: what begins after it was recorded shows nothing. */
class WithdrawalRaceTest {
  private static final int READERS = 8;
  private static final int READS_AFTER = 25;
  private static final List<Doors.Door> READS =
      Stream.concat(
              Stream.of(
                      "CustomerAccess.get(CustomerId)",
                      "CustomerAccess.find(CustomerId)",
                      "CustomerAccess.find(SearchKey, Object)",
                      "CustomerAccess.page(CustomerId, int)",
                      "CustomerAccess.collection(CustomerId, FieldKey, String, int)")
                  .map(Doors.FOR_A_PURPOSE::get),
              Stream.of(one -> one.access().change(one.anna.id(), seen -> seen)))
          .toList();

  private final ExecutorService threads = Executors.newFixedThreadPool(READERS);
  private volatile boolean recorded;

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  /** How many reads showed somebody before the choice was recorded, and after. */
  private record Seen(int before, int after) {}

  private static Stream<Closing> closings() {
    return Stream.of(Closing.values());
  }

  @ParameterizedTest
  @MethodSource("closings")
  @DisplayName("Art. 7(3) no read that begins after a choice was recorded shows the person")
  void nothingIsShownAfterwards(Closing closing) throws Exception {
    Doors person = new Doors(closing.purpose, closing.opening);
    List<Seen> seen = race(person, () -> record(person, closing));
    assertThat(seen).allSatisfy(one -> assertThat(one.after()).isZero());
    assertThat(seen.stream().mapToInt(Seen::before).sum()).as("shown before").isPositive();
  }

  @Test
  @DisplayName("control: reads that begin after a choice that closes nothing go on showing")
  void harmlessChoiceClosesNothing() throws Exception {
    Closing closing = Closing.PROHIBITION;
    Doors person = new Doors(closing.purpose, closing.opening);
    Choice other = new Choice.Withdrawal(Purpose.SITE_ANALYTICS, Closing.CALL);
    List<Seen> seen = race(person, () -> person.choices().record(other));
    assertThat(seen).allSatisfy(one -> assertThat(one.after()).isEqualTo(READS_AFTER));
  }

  private static Object record(Doors person, Closing closing) {
    Choice choice =
        closing.closing.isEmpty()
            ? new Choice.Withdrawal(closing.purpose, Closing.CALL)
            : closing.closing.get(0);
    return person.choices().record(choice);
  }

  private List<Seen> race(Doors person, Callable<Object> choosing) throws Exception {
    CountDownLatch reading = new CountDownLatch(READERS);
    List<Future<Seen>> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      Doors.Door read = READS.get(i % READS.size());
      readers.add(threads.submit(() -> read(person, read, reading)));
    }
    assertThat(reading.await(60, TimeUnit.SECONDS)).as("everybody reads").isTrue();
    choosing.call();
    recorded = true;
    List<Seen> seen = new ArrayList<>();
    for (Future<Seen> reader : readers) {
      seen.add(reader.get(60, TimeUnit.SECONDS));
    }
    return seen;
  }

  /** Reads on and on until so many reads have begun after the choice was recorded. */
  private Seen read(Doors person, Doors.Door door, CountDownLatch reading) {
    int before = 0;
    int after = 0;
    for (int left = READS_AFTER; left > 0; ) {
      boolean late = recorded;
      boolean shown = person.tried(door).equals(Doors.SHOWN);
      before += shown && !late ? 1 : 0;
      after += shown && late ? 1 : 0;
      left -= late ? 1 : 0;
      reading.countDown();
    }
    return new Seen(before, after);
  }
}
