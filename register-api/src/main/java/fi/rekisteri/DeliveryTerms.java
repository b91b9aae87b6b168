package fi.rekisteri;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How notices to parties are delivered: in batches, each lent for a while, and tried again after
 * pauses that double. Let all deliverers of a register use the same terms.
 *
 * @param batch how many notices are lent at once, 1 to 1000; as many as the provider takes within
 *     the lease
 * @param lease for how long they are lent: what is not recorded by then is delivered again
 * @param firstPause the pause after the first attempt that failed
 * @param longestPause the pause that is never exceeded, at most 30 days
 * @param attempts after how many failed attempts a notice is set aside, 1 to 1000
 * @param jitter a number from 0 to 1, anew at each call: it takes up to half off a pause, so that
 *     what failed together does not come again together
 */
public record DeliveryTerms(
    int batch,
    Duration lease,
    Duration firstPause,
    Duration longestPause,
    int attempts,
    DoubleSupplier jitter) {
  private static final Duration MOST = Duration.ofDays(30);
  private static final int MOST_DOUBLINGS = 20;

  /** Batches of 50 for ten minutes, pauses from a minute to six hours, ten attempts. */
  public static final DeliveryTerms STANDARD =
      new DeliveryTerms(
          50,
          Duration.ofMinutes(10),
          Duration.ofMinutes(1),
          Duration.ofHours(6),
          10,
          () -> ThreadLocalRandom.current().nextDouble());

  /** Refuses what would never end, or never begin. */
  public DeliveryTerms {
    if (batch < 1 || batch > 1000 || attempts < 1 || attempts > 1000) {
      throw new IllegalArgumentException("a batch is 1 to 1000 notices, tried 1 to 1000 times");
    }
    if (lease.compareTo(Duration.ofMillis(1)) < 0
        || firstPause.compareTo(Duration.ofMillis(1)) < 0) {
      throw new IllegalArgumentException("a lease and a pause take a millisecond at least");
    }
    if (longestPause.compareTo(firstPause) < 0
        || longestPause.compareTo(MOST) > 0
        || lease.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "no pause and no lease is longer than 30 days, and the longest pause not the shorter");
    }
  }

  /**
   * How long to wait after an attempt that failed.
   *
   * @param attempt which one it was, from 1
   * @return from half of the pause to all of it
   */
  public Duration pauseAfter(int attempt) {
    Duration doubled = firstPause.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
    Duration pause = doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    double off = Math.min(1, Math.max(0, jitter.getAsDouble())) / 2;
    return pause.minusNanos((long) (pause.toNanos() * off));
  }

  @Override
  public String toString() {
    return "DeliveryTerms[" + batch + " for " + lease + ", " + attempts + " attempts]";
  }
}
