package fi.rekisteri.core.shape;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A whole number. */
record NumberShape() implements Shape {
  @Override
  public JsonNode write(Object value) {
    return JsonNodeFactory.instance.numberNode((int) value);
  }

  @Override
  public Optional<Object> read(JsonNode node, Place place) {
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      return place.refuseType(node, "a whole number of usual size");
    }
    return Optional.of(node.intValue());
  }

  @Override
  public ObjectNode schema(SchemaBook book) {
    return Nodes.ofType("integer");
  }
}
