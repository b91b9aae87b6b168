package fi.rekisteri.store;

import java.time.Duration;
import java.time.Instant;

/**
 * Which pending notices a deliverer asks for, and until when they are lent.
 *
 * @param at now: what is due is taken
 * @param until when somebody else may take what was lent, after {@code at}
 * @param horizon so far ahead that nothing can rightly be due: a notice that is due after it was
 *     written while the clock was wrong, and is taken too
 * @param limit the most to take, from 1
 */
public record NoticeClaim(Instant at, Instant until, Instant horizon, int limit) {
  /** Refuses times that are out of order, and a limit below 1. */
  public NoticeClaim {
    if (!until.isAfter(at) || horizon.isBefore(until) || limit < 1) {
      throw new IllegalArgumentException("notices are lent for a while, and one at least");
    }
  }

  /**
   * A claim whose horizon is as far ahead as any notice is ever put off.
   *
   * @param at now
   * @param lease for how long notices are lent
   * @param longest for how long one may be put off at most
   * @param limit the most to take, from 1
   * @return the claim
   */
  public static NoticeClaim at(Instant at, Duration lease, Duration longest, int limit) {
    Duration furthest = lease.compareTo(longest) > 0 ? lease : longest;
    return new NoticeClaim(at, at.plus(lease), at.plus(furthest), limit);
  }

  /**
   * Whether a pending notice may be taken.
   *
   * @param dueAt when it is due
   * @return true where it is due, or due beyond the horizon
   */
  public boolean takes(Instant dueAt) {
    return !dueAt.isAfter(at) || dueAt.isAfter(horizon);
  }
}
