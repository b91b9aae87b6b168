package fi.rekisteri.jdbc;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Runs a whole transaction again where it was in another one's way and nothing of it was kept. It
 * waits between, at random and longer each time, so that those who met do not meet again.
 *
 * @param most how often it is run again
 */
record Retries(int most) {
  static final Retries NONE = new Retries(0);

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
    for (int failed = 0; ; failed++) {
      try {
        return transaction.get();
      } catch (StorageException e) {
        if (failed == most || !isInTheWay(e) || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        LockSupport.parkNanos(wait(failed));
      }
    }
  }

  /**
   * What was sealed with older keys is refused each time, until the caller takes the newer ones.
   */
  private static boolean isInTheWay(StorageException e) {
    return e.isRetryable() && e.code() != ErrorCode.KEY_RING_CHANGED;
  }

  private static long wait(int failed) {
    long longest = Math.min(FIRST.toNanos() << failed, LONGEST.toNanos());
    return ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
  }
}
