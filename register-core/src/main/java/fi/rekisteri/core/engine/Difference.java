package fi.rekisteri.core.engine;

import fi.rekisteri.customer.Addition;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.processing.FieldKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an edit changed.
 *
 * @param fields the changed fields with all their values
 * @param additions what is added to collections
 * @param customershipsChanged whether customerships began or ended
 */
public record Difference(
    Map<FieldKey<?>, Field.Held<?>> fields,
    List<Addition<?>> additions,
    boolean customershipsChanged) {

  /**
   * Compares a person before and after an edit.
   *
   * @throws IllegalArgumentException where the edit returned another person, another role or
   *     version
   */
  public static Difference between(Customer before, Customer after) {
    if (!after.id().equals(before.id())
        || after.version() != before.version()
        || after.facts().role() != before.facts().role()) {
      throw new IllegalArgumentException("an edit returns the person that it was given, changed");
    }
    before.fields().forEach((key, field) -> requireKept(key, field, after.fields().get(key)));
    requireContinued(before.facts().customerships(), after.facts().customerships());
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

  /** A change adds and rectifies. Taking away is destruction, which has a door of its own. */
  private static void requireKept(FieldKey<?> key, Field<?> before, @Nullable Field<?> after) {
    if (before instanceof Field.Held<?> held
        && !(after instanceof Field.Held<?> left && elements(left).containsAll(elements(held)))) {
      throw new IllegalArgumentException("an edit takes no value away: field " + key);
    }
  }

  private static Set<String> elements(Field.Held<?> held) {
    return held.entries().stream().map(Entry::element).collect(Collectors.toSet());
  }

  /** Customerships are what retention counts from: they end and begin, and never change or go. */
  private static void requireContinued(
      List<CustomershipPeriod> before, List<CustomershipPeriod> after) {
    int same = Math.max(0, before.size() - 1);
    boolean continued =
        after.size() >= before.size() && after.subList(0, same).equals(before.subList(0, same));
    if (continued && !before.isEmpty()) {
      CustomershipPeriod last = before.get(same);
      continued =
          last.equals(after.get(same))
              || (last.isOpen() && last.start().equals(after.get(same).start()));
    }
    if (!continued) {
      throw new IllegalArgumentException("an edit only ends and begins customerships");
    }
  }

  public boolean isEmpty() {
    return fields.isEmpty() && additions.isEmpty() && !customershipsChanged;
  }

  /** What the audit trail names. */
  public List<String> paths() {
    List<String> paths = new ArrayList<>();
    fields.keySet().forEach(key -> paths.add(key.path()));
    additions.stream().map(addition -> addition.field().path()).distinct().forEach(paths::add);
    if (customershipsChanged) {
      paths.add("customership");
    }
    return paths;
  }
}
