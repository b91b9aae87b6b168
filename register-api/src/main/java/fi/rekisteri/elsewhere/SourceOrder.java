package fi.rekisteri.elsewhere;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.retention.FieldErasureVerdict;
import java.time.Instant;
import java.util.Set;

/**
 * That a source is to erase what it holds about a person: what became of a verdict that the
 * register has carried out on its own records already (law 4 of the house). No source is asked to
 * erase without one.
 *
 * @param subject whose data
 * @param fields the paths of the register's fields that were erased; empty for everything
 * @param decidedBy the rule that decided
 * @param decidedAt when, to the microsecond; what a source came to hold later is not meant
 */
public record SourceOrder(
    CustomerId subject, Set<String> fields, RuleId decidedBy, Instant decidedAt) {
  /** Copies the paths. */
  public SourceOrder {
    fields = Set.copyOf(fields);
  }

  /**
   * The order that follows from the verdict on a whole person.
   *
   * @param verdict the verdict
   * @return an order for everything
   */
  public static SourceOrder of(ErasureVerdict verdict) {
    return new SourceOrder(verdict.subject(), Set.of(), verdict.decidedBy(), verdict.decidedAt());
  }

  /**
   * The order that follows from the verdict on a part, for the fields of which everything goes.
   * Single values of other fields mean nothing to a source.
   *
   * @param verdict the verdict
   * @return an order for those fields
   * @throws IllegalArgumentException where no field goes whole: an order without fields would mean
   *     everything
   */
  public static SourceOrder of(FieldErasureVerdict verdict) {
    if (verdict.fields().isEmpty()) {
      throw new IllegalArgumentException("an order on a part names fields");
    }
    return new SourceOrder(
        verdict.subject(), verdict.fields(), verdict.decidedBy(), verdict.decidedAt());
  }

  /**
   * The same order for fewer fields.
   *
   * @param fewer some of its fields, one at least
   * @return a copy
   * @throws IllegalArgumentException where it would mean more
   */
  public SourceOrder only(Set<String> fewer) {
    if (fewer.isEmpty() || isWhole() || !fields.containsAll(fewer)) {
      throw new IllegalArgumentException("an order becomes less, and never more");
    }
    return new SourceOrder(subject, fewer, decidedBy, decidedAt);
  }

  /**
   * Whether everything of the person goes.
   *
   * @return false where some fields go
   */
  public boolean isWhole() {
    return fields.isEmpty();
  }

  /**
   * Whether a field of the register is meant.
   *
   * @param path its path
   * @return true where it is
   */
  public boolean covers(String path) {
    return isWhole() || fields.contains(path);
  }
}
