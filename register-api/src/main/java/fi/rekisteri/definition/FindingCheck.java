package fi.rekisteri.definition;

import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.DataCategory;
import java.util.Comparator;

/** People are found by facts that can be: by declared sources, and by what a record holds. */
final class FindingCheck {
  private FindingCheck() {}

  static void check(Draft draft, Problems problems) {
    draft.foundBy.sources().stream()
        .sorted()
        .filter(kind -> draft.sources.stream().noneMatch(source -> source.kind() == kind))
        .forEach(kind -> addSource(kind, problems));
    draft.foundBy.categories().stream()
        .sorted(Comparator.comparing(DataCategory::code))
        .filter(category -> draft.fields.stream().noneMatch(field -> isOf(category, field)))
        .forEach(category -> addCategory(category, problems));
  }

  private static boolean isOf(DataCategory category, FieldSchema<?> field) {
    return field.category().equals(category) && field.key().cardinality() != Cardinality.COLLECTION;
  }

  private static void addSource(SourceKind kind, Problems problems) {
    problems.add("foundBy.sources[" + kind + "]", "is not declared; declare the source (S25)");
  }

  private static void addCategory(DataCategory category, Problems problems) {
    problems.add(
        "foundBy.categories[" + category + "]",
        "no field but collections is of it; nobody is found by a collection (S45.3)");
  }
}
