package fi.rekisteri.jdbc;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Runs a whole transaction again where it was in another one's way, or lost its connection, and
 * nothing of it was kept. It waits between, at random and longer each time, so that those who met
 * do not meet again.
 *
 * <p>Nothing is begun again once {@link #PATIENCE} is over: whoever waited long for a lock, a
 * statement or a pool would wait as long each time. Nor is it for an interrupted thread, or after a
 * refusal that the same work can only meet again, as that of keys that have moved on.
 *
 * @param most how often it is run again
 */
record Retries(int most) {
  static final Retries NONE = new Retries(0);
  static final Retries USUAL = new Retries(3);

  /** How long after the beginning of the first run another one may begin. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int MOST = 20;
  private static final Duration FIRST = Duration.ofMillis(2);
  private static final Duration LONGEST = Duration.ofMillis(250);

  static Retries of(int most) {
    if (most < 0 || most > MOST) {
      throw new IllegalArgumentException("retries are a number from 0 to " + MOST);
    }
    return new Retries(most);
  }

  <T> T run(Supplier<T> transaction) {
    return run(transaction, LockSupport::parkNanos);
  }

  /** As {@link #run(Supplier)}, where somebody else knows how to wait so many nanoseconds. */
  <T> T run(Supplier<T> transaction, LongConsumer pause) {
    long begun = System.nanoTime();
    for (int failed = 0; ; failed++) {
      try {
        return transaction.get();
      } catch (StorageException e) {
        if (failed == most || !passes(e) || System.nanoTime() - begun > PATIENCE.toNanos()) {
          throw e;
        }
        if (!waited(failed, pause)) {
          throw e;
        }
      }
    }
  }

  /** Whether the same work may come through a moment later. */
  private static boolean passes(StorageException e) {
    return e.isRetryable()
        && (e.code() == ErrorCode.STORAGE_FAILED || e.code() == ErrorCode.STORAGE_UNAVAILABLE);
  }

  /** Whether the pause came to its end: an interrupted thread takes none, or breaks it off. */
  private static boolean waited(int failed, LongConsumer pause) {
    if (Thread.currentThread().isInterrupted()) {
      return false;
    }
    pause.accept(wait(failed));
    return !Thread.currentThread().isInterrupted();
  }

  private static long wait(int failed) {
    long longest = Math.min(FIRST.toNanos() << failed, LONGEST.toNanos());
    return ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
  }
}
