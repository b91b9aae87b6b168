package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a source of the host still has to erase of a person, or has.
 *
 * @param id random
 * @param subject whose data
 * @param plan the plan that ordered it; empty where a demand did
 * @param source the name of the source
 * @param fields the paths that were erased in the register, with commas between; empty for
 *     everything
 * @param rule the rule that decided
 * @param orderedAt when the register erased, to the microsecond
 * @param version 1 when it is added, one more with each change
 * @param state how far it has come
 * @param reason the rule by which the source keeps something, where it does
 * @param askAgainOn the first day on which it is to be asked again; empty where it is not
 * @param attempts how often it was asked
 * @param lastAt when it was asked last
 */
public record SourceTask(
    UUID id,
    CustomerId subject,
    Optional<UUID> plan,
    String source,
    String fields,
    String rule,
    Instant orderedAt,
    long version,
    State state,
    Optional<String> reason,
    Optional<LocalDate> askAgainOn,
    int attempts,
    Optional<Instant> lastAt) {
  /** How far it has come. */
  public enum State {
    /** It was not asked, or did not finish. */
    PENDING,
    /** It failed; it is asked again. */
    FAILED,
    /** It keeps something, by a rule. */
    RETAINED,
    /** It holds nothing any more. */
    REMOVED
  }
}
