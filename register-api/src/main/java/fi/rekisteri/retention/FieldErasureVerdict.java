package fi.rekisteri.retention;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.RuleId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The verdict that some fields, or some values of them, are to be erased while the person stays:
 * what the storage port asks for before it lets go of a part.
 *
 * @param subject whose data
 * @param fields the paths of the fields of which everything goes, collections too
 * @param elements of other fields the values that go: ids of items of collections, or of single
 *     ones of several
 * @param decidedBy the rule that decided
 * @param decidedAt when, to the microsecond
 */
public record FieldErasureVerdict(
    CustomerId subject,
    Set<String> fields,
    Map<String, Set<String>> elements,
    RuleId decidedBy,
    Instant decidedAt) {
  /** Copies the paths and ids; refuses none. */
  public FieldErasureVerdict {
    fields = Set.copyOf(fields);
    elements =
        elements.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> Set.copyOf(one.getValue())));
    if (fields.isEmpty() && elements.isEmpty()
        || elements.values().stream().anyMatch(Set::isEmpty)
        || elements.keySet().stream().anyMatch(fields::contains)) {
      throw new IllegalArgumentException(
          "a verdict on a part names fields, or values of other fields, and none twice");
    }
  }

  /**
   * The verdict that everything of some fields goes.
   *
   * @param subject whose data
   * @param fields the paths
   * @param decidedBy the rule that decided
   * @param decidedAt when, to the microsecond
   * @return the verdict
   */
  public static FieldErasureVerdict ofFields(
      CustomerId subject, Set<String> fields, RuleId decidedBy, Instant decidedAt) {
    return new FieldErasureVerdict(subject, fields, Map.of(), decidedBy, decidedAt);
  }

  /**
   * Whether a value goes.
   *
   * @param field the path of its field
   * @param element which of the field's values
   * @return true where it does
   */
  public boolean takes(String field, String element) {
    return fields.contains(field) || elements.getOrDefault(field, Set.of()).contains(element);
  }
}
