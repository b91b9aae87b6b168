package fi.rekisteri.core.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Several values of one shape.
 *
 * @param item the shape of each
 * @param distinct whether it is a set: it is written in the order of what is written, and nothing
 *     stands there twice
 */
record ItemsShape(Shape item, boolean distinct) implements Shape {
  @Override
  public JsonNode write(Object value) {
    List<JsonNode> items = new ArrayList<>();
    ((Collection<?>) value).forEach(one -> items.add(item.write(one)));
    if (distinct) {
      items.sort(Comparator.comparing(JsonNode::toString));
    }
    return Nodes.list(items);
  }

  @Override
  public Optional<Object> read(JsonNode node, Place place) {
    if (!node.isArray()) {
      return place.refuseType(node, "a list");
    }
    List<Object> items = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    boolean clean = true;
    for (int i = 0; i < node.size(); i++) {
      Optional<Object> one = item.read(node.get(i), place.item(i));
      one.ifPresent(items::add);
      boolean again = distinct && one.isPresent() && !seen.add(one.get());
      if (again) {
        place.item(i).refuse("stands there twice");
      }
      clean &= one.isPresent() && !again;
    }
    if (!clean) {
      return Optional.empty();
    }
    return Optional.of(distinct ? new LinkedHashSet<>(items) : items);
  }

  @Override
  public ObjectNode schema(SchemaBook book) {
    ObjectNode schema = Nodes.ofType("array");
    schema.set("items", item.schema(book));
    return distinct ? schema.put("uniqueItems", true) : schema;
  }
}
