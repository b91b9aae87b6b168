package fi.rekisteri.core.shape;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A record of one component, written as that component: a code, a rule, a list of dated rules. */
record WrappedShape(RecordShape record) implements Shape {
  private Component only() {
    return record.components().get(0);
  }

  @Override
  public JsonNode write(Object value) {
    return only().shape().write(Reflected.read(only().accessor(), value));
  }

  @Override
  public Optional<Object> read(JsonNode node, Place place) {
    return only()
        .shape()
        .read(node, place)
        .flatMap(part -> Reflected.make(record.constructor(), List.of(part), place));
  }

  @Override
  public ObjectNode schema(SchemaBook book) {
    return book.named(record.name(), () -> only().shape().schema(book));
  }
}
