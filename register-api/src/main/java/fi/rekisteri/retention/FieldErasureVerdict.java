package fi.rekisteri.retention;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.RuleId;
import java.time.Instant;
import java.util.Set;

/**
 * The verdict that some fields of a customer are to be erased while the person stays: what the
 * storage port asks for before it lets go of a part.
 *
 * @param subject whose data
 * @param fields the paths of the fields, collections too; not empty
 * @param decidedBy the rule that decided
 * @param decidedAt when, to the microsecond
 */
public record FieldErasureVerdict(
    CustomerId subject, Set<String> fields, RuleId decidedBy, Instant decidedAt) {
  /** Copies the paths; refuses none. */
  public FieldErasureVerdict {
    fields = Set.copyOf(fields);
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("a verdict on fields names one at least");
    }
  }
}
