package fi.rekisteri.core.shape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values by something that is written as one text: an object, in the order of its names.
 *
 * @param key the shape of the names
 * @param value the shape of each value
 */
record MapShape(Shape key, Shape value) implements Shape {
  @Override
  public JsonNode write(Object map) {
    Map<String, JsonNode> members = new TreeMap<>();
    ((Map<?, ?>) map)
        .forEach((name, one) -> members.put(key.write(name).stringValue(), value.write(one)));
    ObjectNode node = Nodes.object();
    members.forEach(node::set);
    return node;
  }

  @Override
  public Optional<Object> read(JsonNode node, Place place) {
    if (!node.isObject()) {
      return place.refuseType(node, "an object");
    }
    Map<Object, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      Place at = place.member(member.getKey());
      Optional<Object> name = key.read(Nodes.text(member.getKey()), at);
      Optional<Object> one = value.read(member.getValue(), at);
      name.ifPresent(known -> one.ifPresent(read -> map.put(known, read)));
    }
    return map.size() == node.size() ? Optional.of(map) : Optional.empty();
  }

  @Override
  public ObjectNode schema(SchemaBook book) {
    ObjectNode schema = Nodes.ofType("object");
    schema.set("propertyNames", key.schema(book));
    schema.set("additionalProperties", value.schema(book));
    return schema;
  }
}
