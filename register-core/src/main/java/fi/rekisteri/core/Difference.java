package fi.rekisteri.core;

import fi.rekisteri.customer.Addition;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.Field;
import fi.rekisteri.processing.FieldKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an edit changed.
 *
 * @param fields the changed fields with all their values
 * @param additions what is added to collections
 * @param customershipsChanged whether customerships began or ended
 */
record Difference(
    Map<FieldKey<?>, Field.Held<?>> fields,
    List<Addition<?>> additions,
    boolean customershipsChanged) {

  /**
   * Compares a person before and after an edit.
   *
   * @throws IllegalArgumentException where the edit returned another person, another role or
   *     version
   */
  static Difference between(Customer before, Customer after) {
    if (!after.id().equals(before.id())
        || after.version() != before.version()
        || after.facts().role() != before.facts().role()) {
      throw new IllegalArgumentException("an edit returns the person that it was given, changed");
    }
    Map<FieldKey<?>, Field.Held<?>> changed = new LinkedHashMap<>();
    after
        .fields()
        .forEach(
            (key, field) -> {
              if (field != before.fields().get(key) && field instanceof Field.Held<?> held) {
                changed.put(key, held);
              }
            });
    boolean periods = !after.facts().customerships().equals(before.facts().customerships());
    return new Difference(changed, after.additions(), periods);
  }

  boolean isEmpty() {
    return fields.isEmpty() && additions.isEmpty() && !customershipsChanged;
  }

  /** What the audit trail names. */
  List<String> paths() {
    List<String> paths = new ArrayList<>();
    fields.keySet().forEach(key -> paths.add(key.path()));
    additions.stream().map(addition -> addition.field().path()).distinct().forEach(paths::add);
    if (customershipsChanged) {
      paths.add("customership");
    }
    return paths;
  }
}
