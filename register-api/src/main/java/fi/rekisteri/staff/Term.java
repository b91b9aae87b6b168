package fi.rekisteri.staff;

import java.time.Instant;
import java.util.Optional;

/**
 * A time that begins and perhaps ends.
 *
 * @param from the first instant
 * @param until the first instant at which it is over; empty while it goes on
 */
public record Term(Instant from, Optional<Instant> until) {
  /** Refuses an end before the beginning. */
  public Term {
    if (until.isPresent() && until.get().isBefore(from)) {
      throw new IllegalArgumentException("a term ends after it begins");
    }
  }

  /**
   * A term that goes on.
   *
   * @param from the first instant
   * @return the term
   */
  public static Term since(Instant from) {
    return new Term(from, Optional.empty());
  }

  /**
   * The same term, ended. It is never made longer.
   *
   * @param end the first instant at which it is over
   * @return a term that ends then, or when it ended already; one that never began is empty
   */
  public Term until(Instant end) {
    Instant last = until.filter(end::isAfter).orElse(end);
    return new Term(from, Optional.of(last.isBefore(from) ? from : last));
  }

  /**
   * Whether an instant lies in it.
   *
   * @param at the instant
   * @return true from the first instant until just before the end
   */
  public boolean holdsAt(Instant at) {
    return !at.isBefore(from) && !isOverAt(at);
  }

  /**
   * Whether it is over.
   *
   * @param at the instant
   * @return true from the end on
   */
  public boolean isOverAt(Instant at) {
    return until.isPresent() && !at.isBefore(until.get());
  }
}
