package fi.rekisteri.core.trail;

import static fi.rekisteri.core.trail.GroupCommitTest.deed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.AuditWindow;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A window that a host has asked for: so many entries, so long, and no more. */
class FlushWindowTest {
  private final List<Runnable> scheduled = new ArrayList<>();
  private final List<Long> delays = new ArrayList<>();
  private final List<Runnable> called = new ArrayList<>();

  /** Runs what is scheduled when the test says that the time has come. */
  private final ScheduledThreadPoolExecutor scheduler =
      new ScheduledThreadPoolExecutor(1) {
        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
          scheduled.add(task);
          delays.add(unit.toMillis(delay));
          return null;
        }

        @Override
        public void execute(Runnable task) {
          if (closed) {
            throw new RejectedExecutionException("closed");
          }
          called.add(task);
        }
      };

  private final List<List<Deed>> written = new ArrayList<>();
  private boolean broken;
  private boolean closed;
  private Runnable meanwhile = () -> {};
  private final FlushWindow log =
      new FlushWindow(this::write, new AuditWindow(3, Duration.ofSeconds(2), scheduler));

  private void write(List<Deed> deeds) {
    if (broken) {
      throw new StorageException(ErrorCode.STORAGE_FAILED, "audit is full", "make room", false);
    }
    Runnable others = meanwhile;
    meanwhile = () -> {};
    others.run();
    written.add(List.copyOf(deeds));
  }

  private static List<Deed> deeds(int count) {
    return Stream.generate(GroupCommitTest::deed).limit(count).toList();
  }

  @AfterEach
  void stop() {
    scheduler.shutdownNow();
  }

  @Test
  @DisplayName("entries wait until so many are there, and are written in one go by the scheduler")
  void entriesWaitForTheirNumber() {
    log.record(deeds(1));
    log.record(deeds(1));
    assertThat(called).isEmpty();
    log.record(deeds(1));
    log.record(deeds(1));
    assertThat(called).as("once").hasSize(1);
    assertThat(written).isEmpty();
    called.remove(0).run();
    assertThat(written).extracting(List::size).containsExactly(4);
    log.record(deeds(3));
    assertThat(called).as("called again").hasSize(1);
  }

  @Test
  @DisplayName("where twice as many are not durable, a look is recorded before it is shown")
  void noMoreThanTwiceAsManyWait() {
    log.record(deeds(3));
    meanwhile =
        () -> {
          log.record(deeds(2));
          log.record(deeds(2));
          log.record(deeds(1));
        };
    called.remove(0).run();
    assertThat(written).extracting(List::size).containsExactly(2, 3);
    assertThat(log.waiting()).isEqualTo(3);
  }

  @Test
  @DisplayName("a call that shows more than twice as many waits alone, or is recorded at once")
  void largeCallWaitsAlone() {
    log.record(deeds(10));
    log.record(deeds(10));
    assertThat(written).extracting(List::size).containsExactly(10);
    log.record(deeds(1));
    assertThat(written).extracting(List::size).containsExactly(10, 1);
    called.remove(0).run();
    assertThat(written).extracting(List::size).containsExactly(10, 1, 10);
  }

  @Test
  @DisplayName("a scheduler that takes nothing any more costs time, and no entry")
  void closedSchedulerLosesNothing() {
    log.record(deeds(1));
    closed = true;
    log.record(deeds(2));
    assertThat(written).extracting(List::size).containsExactly(3);
    assertThat(log.waiting()).isZero();
  }

  @Test
  @DisplayName("the first entry waits no longer than the window is open")
  void entriesWaitForTheirTime() {
    log.record(List.of(deed()));
    log.record(List.of(deed()));
    assertThat(delays).containsExactly(2000L);
    scheduled.remove(0).run();
    assertThat(written).extracting(List::size).containsExactly(2);
    log.record(List.of(deed()));
    assertThat(delays).containsExactly(2000L, 2000L);
  }

  @Test
  @DisplayName("where the storage fails, entries wait on, and nothing more is shown")
  void failureShowsNothingMore() {
    broken = true;
    log.record(deeds(1));
    scheduled.remove(0).run();
    assertThat(scheduled).as("tried again in time").hasSize(1);
    log.record(deeds(5));
    called.remove(0).run();
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> log.record(deeds(1))).isInstanceOf(StorageException.class);
    }
    assertThat(log.waiting()).as("bounded").isEqualTo(6);
    broken = false;
    int waiting = log.waiting();
    log.flush();
    assertThat(written).extracting(List::size).containsExactly(waiting);
  }

  @Test
  @DisplayName("closing writes what waits, or says that it is lost")
  void closingWritesWhatWaits() {
    log.record(List.of(deed()));
    log.close();
    assertThat(written).hasSize(1);
    log.record(List.of(deed()));
    broken = true;
    assertThatThrownBy(log::close)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("not in the trail");
  }

  @Test
  @DisplayName("a window without bounds is refused")
  void boundsAreRequired() {
    for (int entries : new int[] {0, -1, 10_001}) {
      assertThatThrownBy(() -> new AuditWindow(entries, Duration.ofSeconds(1), scheduler))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (Duration time : List.of(Duration.ZERO, Duration.ofMillis(-1), Duration.ofSeconds(61))) {
      assertThatThrownBy(() -> new AuditWindow(1, time, scheduler))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
