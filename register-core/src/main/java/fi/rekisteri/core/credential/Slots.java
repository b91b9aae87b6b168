package fi.rekisteri.core.credential;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How many passwords are computed at once: each takes its memory, and a flood must end in an answer
 * and not in an OutOfMemoryError.
 */
final class Slots {
  private final Semaphore free;
  private final Duration patience;

  Slots(int slots, Duration patience) {
    this.free = new Semaphore(slots, true);
    this.patience = patience;
  }

  /** Empty where no slot came free in time; then the work was not begun. */
  <R> Optional<R> during(Supplier<R> work) {
    if (!acquired()) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      free.release();
    }
  }

  private boolean acquired() {
    try {
      return free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
