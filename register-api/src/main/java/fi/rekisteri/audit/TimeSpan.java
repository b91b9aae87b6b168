package fi.rekisteri.audit;

import java.time.Instant;

/**
 * A time of which the trail is asked, by the instants that its entries tell. It may be empty.
 *
 * @param from the first instant
 * @param until the first instant that is not asked for
 */
public record TimeSpan(Instant from, Instant until) {
  /** Refuses an end before the beginning. */
  public TimeSpan {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a time does not end before it begins");
    }
  }
}
