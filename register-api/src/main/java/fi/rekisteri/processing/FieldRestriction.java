package fi.rekisteri.processing;

import java.util.Set;

/**
 * Data that may be stored only (S80.5).
 *
 * @param fields the paths of the fields; empty for everything
 * @param ground why
 */
public record FieldRestriction(Set<String> fields, RestrictionGround ground) {
  /** Copies the paths. */
  public FieldRestriction {
    fields = Set.copyOf(fields);
  }

  /**
   * Whether it covers a field.
   *
   * @param field the field
   * @return true where the field may be stored only
   */
  public boolean covers(FieldKey<?> field) {
    return fields.isEmpty() || fields.contains(field.path());
  }
}
