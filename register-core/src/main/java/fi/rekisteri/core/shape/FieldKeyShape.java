package fi.rekisteri.core.shape;

import fi.rekisteri.processing.FieldKey;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A field, named by its path. */
record FieldKeyShape() implements Shape {
  @Override
  public JsonNode write(Object value) {
    return Nodes.text(((FieldKey<?>) value).path());
  }

  @Override
  public Optional<Object> read(JsonNode node, Place place) {
    if (!node.isString()) {
      return place.refuseType(node, "the path of a field");
    }
    Optional<Object> key = place.reading().field(node.stringValue()).map(one -> one);
    return key.isPresent()
        ? key
        : place.refuseStranger(
            "names a field that nobody declares: declare it in this file, or hand it to the reader");
  }

  @Override
  public ObjectNode schema(SchemaBook book) {
    return book.named(
        "FieldKey", () -> Nodes.ofType("string").put("pattern", "^[a-z][A-Za-z0-9]{0,39}$"));
  }
}
