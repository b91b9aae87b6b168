package fi.rekisteri.definition;

import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.SearchPart;

/**
 * The closed schema: each field once, with a purpose, a source and a period of keeping; search keys
 * of declared fields that are no collections.
 */
final class FieldCheck {
  private FieldCheck() {}

  static void check(Draft draft, Problems problems) {
    problems.addDuplicates("fields", draft.fields, schema -> schema.key().path());
    problems.addDuplicates("searchKeys", draft.searchKeys, SearchKey::id);
    for (FieldSchema<?> schema : draft.fields) {
      checkPurpose(draft, schema.key(), problems);
      checkSource(draft, schema, problems);
      checkRetention(draft, schema, problems);
    }
    for (SearchKey<?> search : draft.searchKeys) {
      checkFields(draft, search, problems);
    }
  }

  /**
   * What no purpose needs is not collected. A field that RIGHTS does not see would be taken in and
   * then stop every answer about the people who have it, since an answer is whole or none.
   */
  private static void checkPurpose(Draft draft, FieldKey<?> key, Problems problems) {
    String path = "fields[" + key + "]";
    if (!draft.isBound(key)) {
      problems.add(path, "is bound to no purpose; bind it to those that need it (G5.1c)");
    } else if (draft.activityFor(Purpose.RIGHTS).filter(rights -> !rights.binds(key)).isPresent()) {
      problems.add(
          path, "is not bound to RIGHTS, so requests could not be answered; bind it (S67.1)");
    }
  }

  /** Values come in from declared sources only, so without one the field could never be filled. */
  private static void checkSource(Draft draft, FieldSchema<?> schema, Problems problems) {
    DataCategory category = schema.category();
    if (!draft.isSupplied(category)) {
      problems.add(
          "fields[" + schema.key() + "].category",
          category + " is supplied by no source; add it to one (S25 to S28)");
    }
  }

  /**
   * Activities bind declared fields only, so this covers each active one's categories too (S5.1).
   */
  private static void checkRetention(Draft draft, FieldSchema<?> schema, Problems problems) {
    if (!draft.keeps(schema.category())) {
      problems.add(
          "fields[" + schema.key() + "].category",
          schema.category() + " has no retention rule; add one, forever is none (S5.1, G5.1e)");
    }
  }

  private static void checkFields(Draft draft, SearchKey<?> search, Problems problems) {
    String path = "searchKeys[" + search + "].field";
    for (SearchPart<?, ?> part : search.parts()) {
      FieldKey<?> field = part.field();
      draft
          .schemaOf(field)
          .ifPresentOrElse(
              schema -> {
                if (!isSameKind(schema.key(), field)) {
                  problems.add(path, field + " is declared with another type (S45.3)");
                } else if (field.cardinality() == Cardinality.COLLECTION) {
                  problems.add(path, field + " is a collection, which is not indexed (S45.3)");
                }
              },
              () -> problems.add(path, field + " is not declared; declare it (S45.3)"));
    }
  }

  /**
   * Keys are equal by path, so a host's own field under a known path would be read as another type.
   */
  private static boolean isSameKind(FieldKey<?> one, FieldKey<?> other) {
    return one.type().javaType() == other.type().javaType()
        && one.cardinality() == other.cardinality();
  }
}
