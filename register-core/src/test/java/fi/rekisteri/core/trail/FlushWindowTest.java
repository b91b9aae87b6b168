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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A window that a host has asked for: so many entries, so long, and no more. */
class FlushWindowTest {
  private final List<Runnable> scheduled = new ArrayList<>();
  private final List<Long> delays = new ArrayList<>();

  /** Runs what is scheduled when the test says that the time has come. */
  private final ScheduledThreadPoolExecutor scheduler =
      new ScheduledThreadPoolExecutor(1) {
        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
          scheduled.add(task);
          delays.add(unit.toMillis(delay));
          return null;
        }
      };

  private final List<List<Deed>> written = new ArrayList<>();
  private boolean broken;
  private final FlushWindow log =
      new FlushWindow(this::write, new AuditWindow(3, Duration.ofSeconds(2), scheduler));

  private void write(List<Deed> deeds) {
    if (broken) {
      throw new StorageException(ErrorCode.STORAGE_FAILED, "audit is full", "make room", false);
    }
    written.add(List.copyOf(deeds));
  }

  @AfterEach
  void stop() {
    scheduler.shutdownNow();
  }

  @Test
  @DisplayName("entries wait until so many are there, and are written in one go")
  void entriesWaitForTheirNumber() {
    log.record(List.of(deed()));
    log.record(List.of(deed()));
    assertThat(written).isEmpty();
    log.record(List.of(deed()));
    assertThat(written).extracting(List::size).containsExactly(3);
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
    log.record(List.of(deed()));
    scheduled.remove(0).run();
    assertThat(scheduled).as("tried again in time").hasSize(1);
    log.record(List.of(deed()));
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> log.record(List.of(deed()))).isInstanceOf(StorageException.class);
    }
    assertThat(log.waiting()).as("bounded").isLessThanOrEqualTo(6);
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
