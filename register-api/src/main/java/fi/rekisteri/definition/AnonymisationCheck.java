package fi.rekisteri.definition;

import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SearchKey.Uniqueness;
import fi.rekisteri.retention.AnonymisationRule;
import fi.rekisteri.retention.CoarsePart;
import java.util.HashSet;
import java.util.Set;

/**
 * What remains of people names nobody, and is of fields whose purpose outlives them (S88.2): a
 * field that tells who somebody is, or leads to one person, is made coarse for nothing.
 */
final class AnonymisationCheck {
  private static final Set<DataCategory> IDENTIFYING =
      Set.of(DataCategory.NAME, DataCategory.IDENTIFIER, DataCategory.ONLINE_IDENTIFIER);

  private AnonymisationCheck() {}

  static void check(Draft draft, Problems problems) {
    problems.addDuplicates(
        "anonymisation", draft.retention.anonymisation(), AnonymisationRule::name);
    Set<String> unique = new HashSet<>();
    draft.searchKeys.stream()
        .filter(key -> key.uniqueness() == Uniqueness.UNIQUE)
        .forEach(key -> unique.addAll(key.paths()));
    for (AnonymisationRule rule : draft.retention.anonymisation()) {
      for (CoarsePart<?> part : rule.parts()) {
        String path = "anonymisation[" + rule.name() + "].parts[" + part.name() + "]";
        draft
            .schemaOf(part.field())
            .ifPresentOrElse(
                schema -> check(draft, part, schema, new Place(path, unique, problems)),
                () -> problems.add(path, "its field " + part.field() + " is not declared (S16.1)"));
      }
    }
  }

  /** Where a problem is added, and which fields are one person's alone. */
  private record Place(String path, Set<String> unique, Problems problems) {
    void add(String what) {
      problems.add(path, what);
    }
  }

  private static void check(Draft draft, CoarsePart<?> part, FieldSchema<?> schema, Place place) {
    FieldKey<?> field = schema.key();
    if (field.type().javaType() != part.field().type().javaType()
        || field.cardinality() != part.field().cardinality()) {
      place.add("its field is declared with another type");
    }
    if (IDENTIFYING.contains(schema.category()) || place.unique().contains(field.path())) {
      place.add("its field tells who somebody is; nothing of that may remain (S88.2)");
    }
    if (draft.activityFor(Purpose.STATISTICS).filter(one -> one.binds(field)).isEmpty()) {
      place.add("its field is not bound to STATISTICS, which is what outlives people (S88.2)");
    }
  }
}
