package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a walk over all customers has come, so that it can go on after an interruption.
 *
 * @param startedAt when it began, to the microsecond
 * @param goal the epoch or version that it leads to; 0 where it leads to none
 * @param after the last customer that was passed; empty before the first
 * @param done how many were passed
 * @param failed how many of them could not be done
 */
public record RotationMark(
    Instant startedAt, int goal, Optional<CustomerId> after, long done, long failed) {
  /**
   * The mark of a walk that begins.
   *
   * @param startedAt when, to the microsecond
   * @param goal the epoch or version that it leads to; 0 where it leads to none
   * @return a mark before the first customer
   */
  public static RotationMark begun(Instant startedAt, int goal) {
    return new RotationMark(startedAt, goal, Optional.empty(), 0, 0);
  }

  /**
   * The mark after some more customers.
   *
   * @param last the last of them
   * @param more how many they are
   * @param failures how many of them could not be done
   * @return a copy
   */
  public RotationMark advanced(CustomerId last, long more, long failures) {
    return new RotationMark(startedAt, goal, Optional.of(last), done + more, failed + failures);
  }

  /**
   * The same walk, from the beginning again.
   *
   * @return a copy before the first customer
   */
  public RotationMark rewound() {
    return begun(startedAt, goal);
  }
}
