package fi.rekisteri.core.erasure;

import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldType;
import java.util.function.Function;

/**
 * The field of a path. One that no definition declares any more is a text to whoever judges: it is
 * held all the same, so it is found to have no rule, and is not passed over.
 */
record FormerFields(RegisterDefinition definition) implements Function<String, FieldKey<?>> {
  private static final FieldType<String> TEXT =
      FieldType.of(String.class, Function.identity(), Function.identity());

  @Override
  public FieldKey<?> apply(String path) {
    return definition.field(path).<FieldKey<?>>map(FieldSchema::key).orElseGet(() -> former(path));
  }

  private static FieldKey<?> former(String path) {
    try {
      return FieldKey.of(path, Cardinality.SEVERAL, TEXT);
    } catch (IllegalArgumentException never) {
      throw new CorruptDataException(
          ErrorCode.UNSUPPORTED_FORMAT,
          "a record holds a value under a path that no field can have",
          "restore the customer from a backup");
    }
  }
}
