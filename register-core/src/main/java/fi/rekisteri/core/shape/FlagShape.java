package fi.rekisteri.core.shape;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** True or false. */
record FlagShape() implements Shape {
  @Override
  public JsonNode write(Object value) {
    return JsonNodeFactory.instance.booleanNode((boolean) value);
  }

  @Override
  public Optional<Object> read(JsonNode node, Place place) {
    return node.isBoolean()
        ? Optional.of(node.booleanValue())
        : place.refuseType(node, "true or false");
  }

  @Override
  public ObjectNode schema(SchemaBook book) {
    return Nodes.ofType("boolean");
  }
}
