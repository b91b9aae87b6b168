package fi.rekisteri;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one call of a rotation did, and whether the rotation is done. It holds ids and codes, never
 * a value.
 *
 * @param rotation what is rotated
 * @param state whether it is done
 * @param continuesAt when the rest may be done, where it is settling
 * @param walk how many customers or keys were passed and changed by this call
 * @param failures those that could not be done; they stay as they were
 */
public record RotationReport(
    Rotation rotation,
    State state,
    Optional<Instant> continuesAt,
    Walk walk,
    List<Failure> failures) {
  /** How far a rotation has come. */
  public enum State {
    /** Done; what is old is gone. */
    FINISHED,
    /**
     * The new keys are in use everywhere; the old ones are kept until transactions that may still
     * use them have ended. Another call after that time finishes it.
     */
    SETTLING,
    /** Something could not be done. Mend what the failures name, and call again. */
    INCOMPLETE
  }

  /**
   * Counts of one call.
   *
   * @param passed how many were looked at
   * @param changed how many of them were changed
   */
  public record Walk(long passed, long changed) {}

  /**
   * Somebody who could not be done.
   *
   * @param customer whose data
   * @param code why
   */
  public record Failure(CustomerId customer, ErrorCode code) {}

  /** Copies the list. */
  public RotationReport {
    failures = List.copyOf(failures);
  }

  /**
   * Whether nothing is left to do.
   *
   * @return true only for a rotation that is finished
   */
  public boolean isFinished() {
    return state == State.FINISHED;
  }
}
