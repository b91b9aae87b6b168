package fi.rekisteri.audit;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import java.time.Instant;
import java.util.Optional;

/**
 * How often somebody was refused. People whom a list leaves out because of their own choices are no
 * attempt on them, and are not counted.
 *
 * @param code why
 * @param actor who tried; empty in a line that sums up others, beyond those that are told apart
 * @param purpose for which purpose; empty in the same line
 * @param attempts how often
 * @param first when first
 * @param last when last
 */
public record DeniedCount(
    ErrorCode code,
    Optional<String> actor,
    Optional<Purpose> purpose,
    long attempts,
    Instant first,
    Instant last) {
  /** The most combinations of code, actor and purpose that are told apart: names can be made up. */
  public static final int MOST = 10_000;
}
