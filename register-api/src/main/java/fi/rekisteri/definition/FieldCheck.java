package fi.rekisteri.definition;

import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SearchKey;

/**
 * The closed schema: each field once, with a period of keeping; search keys of declared fields
 * only.
 */
final class FieldCheck {
  private FieldCheck() {}

  static void check(Draft draft, Problems problems) {
    problems.addDuplicates("fields", draft.fields, schema -> schema.key().path());
    problems.addDuplicates("searchKeys", draft.searchKeys, SearchKey::id);
    for (FieldSchema<?> schema : draft.fields) {
      checkRetention(draft, schema, problems);
    }
    for (SearchKey<?, ?> search : draft.searchKeys) {
      checkField(draft, search, problems);
    }
  }

  /**
   * Activities bind declared fields only, so this covers each active one's categories too (S5.1).
   */
  private static void checkRetention(Draft draft, FieldSchema<?> schema, Problems problems) {
    if (draft.retention.stream().noneMatch(rule -> rule.category().equals(schema.category()))) {
      problems.add(
          "fields[" + schema.key() + "].category",
          schema.category() + " has no retention rule; add one, forever is none (S5.1, G5.1e)");
    }
  }

  private static void checkField(Draft draft, SearchKey<?, ?> search, Problems problems) {
    String path = "searchKeys[" + search + "].field";
    draft
        .schemaOf(search.field())
        .ifPresentOrElse(
            schema -> {
              if (!isSameKind(schema.key(), search.field())) {
                problems.add(path, search.field() + " is declared with another type (S45.3)");
              }
            },
            () -> problems.add(path, search.field() + " is not declared; declare it (S45.3)"));
  }

  /**
   * Keys are equal by path, so a host's own field under a known path would be read as another type.
   */
  private static boolean isSameKind(FieldKey<?> one, FieldKey<?> other) {
    return one.type().javaType() == other.type().javaType()
        && one.cardinality() == other.cardinality();
  }
}
