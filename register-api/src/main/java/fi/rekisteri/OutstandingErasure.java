package fi.rekisteri;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.store.SourceTask.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * That a source has not erased yet what it holds of a person. It names nobody but by id.
 *
 * @param id the task
 * @param source the technical name of the source; {@code paper} for paper
 * @param order what was ordered
 * @param state how far it has come
 * @param retainedBy the rule by which the source keeps something, where it does
 * @param askAgainOn the day on which it is asked again, where it is not asked at once
 * @param attempts how often it was asked
 * @param lastAt when it was asked last
 */
public record OutstandingErasure(
    UUID id,
    String source,
    Order order,
    State state,
    Optional<RuleId> retainedBy,
    Optional<LocalDate> askAgainOn,
    int attempts,
    Optional<Instant> lastAt) {
  /**
   * What was ordered, and when.
   *
   * @param subject whose data
   * @param fields the paths of the register's fields that were erased; empty for everything
   * @param decidedBy the rule that decided
   * @param at when the register erased
   */
  public record Order(CustomerId subject, Set<String> fields, RuleId decidedBy, Instant at) {
    /** Copies the paths. */
    public Order {
      fields = Set.copyOf(fields);
    }
  }
}
