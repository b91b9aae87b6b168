package fi.rekisteri.core.sealing;

import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldType;
import fi.rekisteri.processing.Normalisation;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.SearchPart;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Search keys over plain texts. */
final class Terms {
  static final FieldType<String> TEXT =
      FieldType.of(String.class, Function.identity(), Function.identity(), "text", "rest");

  private Terms() {}

  static SearchKey<String> key(String id, Normalisation rule) {
    return new SearchKey<>(
        id,
        FieldKey.of("text", Cardinality.SEVERAL, TEXT),
        rule,
        SearchKey.Uniqueness.SHARED,
        Optional::of,
        Function.identity());
  }

  static SearchKey<String> unique(String id) {
    return new SearchKey<>(
        id,
        FieldKey.of("text", Cardinality.ONE, TEXT),
        Normalisation.IDENTIFIER,
        SearchKey.Uniqueness.UNIQUE,
        value -> value.startsWith("-") ? Optional.empty() : Optional.of(value),
        Function.identity());
  }

  /** A key over two fields of plain text, asked for by both terms in a list. */
  static SearchKey<List<String>> pair(String id, Normalisation first, Normalisation second) {
    return SearchKey.compound(id, part("first", 0, first), part("second", 1, second));
  }

  /** What a key takes from one field, where the question is a list of terms. */
  static SearchPart<String, List<String>> part(String field, int at, Normalisation rule) {
    FieldKey<String> key = FieldKey.of(field, Cardinality.SEVERAL, TEXT);
    return new SearchPart<>(key, rule, Optional::of, query -> query.get(at));
  }
}
