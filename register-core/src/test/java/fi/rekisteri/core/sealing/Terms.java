package fi.rekisteri.core.sealing;

import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldType;
import fi.rekisteri.processing.Normalisation;
import fi.rekisteri.processing.SearchKey;
import java.util.Optional;
import java.util.function.Function;

/** Search keys over plain texts. */
final class Terms {
  static final FieldType<String> TEXT =
      FieldType.of(String.class, Function.identity(), Function.identity(), "text", "rest");

  private Terms() {}

  static SearchKey<String, String> key(String id, Normalisation rule) {
    return new SearchKey<>(
        id,
        FieldKey.of("text", Cardinality.SEVERAL, TEXT),
        rule,
        SearchKey.Uniqueness.SHARED,
        Optional::of,
        Function.identity());
  }

  static SearchKey<String, String> unique(String id) {
    return new SearchKey<>(
        id,
        FieldKey.of("text", Cardinality.ONE, TEXT),
        Normalisation.IDENTIFIER,
        SearchKey.Uniqueness.UNIQUE,
        value -> value.startsWith("-") ? Optional.empty() : Optional.of(value),
        Function.identity());
  }
}
