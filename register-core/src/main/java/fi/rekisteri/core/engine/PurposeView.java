package fi.rekisteri.core.engine;

import fi.rekisteri.customer.Field;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a permission shows of any record: worked out once, since it does not depend on the person.
 *
 * @param blank each declared field that is no collection: withheld with the reason, or none held
 * @param bound the fields that may be opened, by path
 * @param paths their paths, in the order of the definition
 */
record PurposeView(
    Map<FieldKey<?>, Field<?>> blank, Map<String, FieldKey<?>> bound, List<String> paths) {

  public static PurposeView of(RegisterDefinition definition, Permitted permitted) {
    Map<FieldKey<?>, Field<?>> blank = new LinkedHashMap<>();
    Map<String, FieldKey<?>> bound = new HashMap<>();
    List<String> paths = new ArrayList<>();
    for (FieldSchema<?> schema : definition.fields()) {
      FieldKey<?> key = schema.key();
      if (key.cardinality() != Cardinality.COLLECTION) {
        permitted
            .withholding(key)
            .ifPresentOrElse(
                reason -> blank.put(key, new Field.Withheld<>(reason)),
                () -> {
                  blank.put(key, new Field.NoneHeld<>());
                  bound.put(key.path(), key);
                  paths.add(key.path());
                });
      }
    }
    return new PurposeView(blank, bound, List.copyOf(paths));
  }

  /** A record in which nothing is held yet, to be filled. */
  Map<FieldKey<?>, Field<?>> emptyRecord() {
    return new LinkedHashMap<>(blank);
  }

  /** The field that stands at a path, where the permission lets it be opened. */
  @Nullable FieldKey<?> boundField(String path) {
    return bound.get(path);
  }
}
