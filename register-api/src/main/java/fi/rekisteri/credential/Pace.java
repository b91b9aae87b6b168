package fi.rekisteri.credential;

import java.time.Duration;

/**
 * How guessing is slowed down: after some free failures each further one doubles the time in which
 * no attempt counts.
 *
 * @param free failures without a delay, 1 to 1000
 * @param first the delay after the last free one
 * @param longest the delay that is never exceeded, so that nobody is locked out for good
 * @param forgetting a pause of this length forgives one failure
 */
public record Pace(int free, Duration first, Duration longest, Duration forgetting) {
  private static final int MOST_DOUBLINGS = 30;

  /** Refuses what would not slow down, or would lock for good. */
  public Pace {
    if (free < 1 || free > 1000) {
      throw new IllegalArgumentException("1 to 1000 failures are free");
    }
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("a delay is positive, and the longest not the shorter");
    }
    if (longest.compareTo(Duration.ofDays(1)) > 0 || forgetting.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "the longest delay is a day at most; forgetting takes as long as the first delay");
    }
  }

  /**
   * For how long no attempt counts after so many failures.
   *
   * @param failures how many there were
   * @return zero while some are free
   */
  public Duration delayAfter(int failures) {
    if (failures < free) {
      return Duration.ZERO;
    }
    Duration delay = first.multipliedBy(1L << Math.min(failures - free, MOST_DOUBLINGS));
    return delay.compareTo(longest) < 0 ? delay : longest;
  }
}
