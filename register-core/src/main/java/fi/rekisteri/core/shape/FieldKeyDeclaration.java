package fi.rekisteri.core.shape;

import fi.rekisteri.processing.FieldKey;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The key of a field where the field is declared: the path of a key that the reader knows, or an
 * object that describes a field of the host's own. From there on the file may name it.
 *
 * @param reference a known field
 * @param own a field of the host's own
 */
record FieldKeyDeclaration(Shape reference, Shape own) implements Shape {
  @Override
  public JsonNode write(Object value) {
    return OwnField.of((FieldKey<?>) value).map(own::write).orElseGet(() -> reference.write(value));
  }

  @Override
  public Optional<Object> read(JsonNode node, Place place) {
    if (!node.isObject()) {
      return reference.read(node, place);
    }
    return own.read(node, place).flatMap(field -> learn(((OwnField) field).key(), place));
  }

  private static Optional<Object> learn(FieldKey<?> key, Place place) {
    Optional<FieldKey<?>> known = place.reading().field(key.path());
    if (known.isPresent() && !isSame(known.get(), key)) {
      return place.refuse("describes a field whose path belongs to another one");
    }
    place.reading().know(key);
    return Optional.of(key);
  }

  private static boolean isSame(FieldKey<?> one, FieldKey<?> other) {
    return one.cardinality() == other.cardinality() && one.type().equals(other.type());
  }

  @Override
  public ObjectNode schema(SchemaBook book) {
    ObjectNode schema = Nodes.object();
    schema.set("oneOf", Nodes.list(List.of(reference.schema(book), own.schema(book))));
    return schema;
  }
}
