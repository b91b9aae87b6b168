package fi.rekisteri.audit;

import java.time.Duration;

/**
 * From when on refusals are told as a burst: so many of one actor, with never more time between two
 * that follow each other.
 *
 * @param refusals how many, from 2
 * @param apart the most time between two of them
 */
public record BurstRule(int refusals, Duration apart) {
  /** Ten refusals, none more than a minute after the one before. */
  public static final BurstRule USUAL = new BurstRule(10, Duration.ofMinutes(1));

  /** Refuses what is no burst. */
  public BurstRule {
    if (refusals < 2 || apart.isNegative() || apart.isZero()) {
      throw new IllegalArgumentException("a burst is two refusals or more within some time");
    }
  }
}
