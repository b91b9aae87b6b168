package fi.rekisteri.retention;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A demand of erasure as it stands in the register. How far an open one has come is known only when
 * it is looked at.
 *
 * @param id its id
 * @param asked what was demanded
 * @param receivedAt when it came, to the microsecond
 * @param state whether it has come to its end
 * @param endedAt when it ended; empty while it is open
 */
public record RecordedDemand(
    UUID id, ErasureDemand asked, Instant receivedAt, State state, Optional<Instant> endedAt) {
  /** Whether a demand has come to its end. */
  public enum State {
    /** Something is left to do, or was when it was looked at last. */
    OPEN,
    /** Nothing was left of it to do anywhere. */
    DONE,
    /** It was withdrawn. */
    WITHDRAWN
  }
}
