package fi.rekisteri.core.shape;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record: an object with a member for each component, and no other.
 *
 * @param name what the schema calls it
 * @param components its members, in the order in which they are written
 * @param constructor how it is made
 */
record RecordShape(String name, List<Component> components, Constructor<?> constructor)
    implements Shape {
  @Override
  public JsonNode write(Object value) {
    return write(value, Nodes.object());
  }

  ObjectNode write(Object value, ObjectNode into) {
    components.forEach(component -> component.write(value, into));
    return into;
  }

  @Override
  public Optional<Object> read(JsonNode node, Place place) {
    return read(node, place, Set.of());
  }

  /** Reads an object that has further members, which somebody else reads. */
  Optional<Object> read(JsonNode node, Place place, Set<String> further) {
    if (!node.isObject()) {
      return place.refuseType(node, "an object");
    }
    boolean known = hasNoOther(node, place, further);
    List<Object> parts = new ArrayList<>();
    for (Component component : components) {
      component.read(node, place).ifPresent(parts::add);
    }
    return known && parts.size() == components.size()
        ? Reflected.make(constructor, parts, place)
        : Optional.empty();
  }

  private boolean hasNoOther(JsonNode node, Place place, Set<String> further) {
    Set<String> known = components.stream().map(Component::name).collect(Collectors.toSet());
    boolean clean = true;
    for (String member : node.propertyNames()) {
      if (!known.contains(member) && !further.contains(member)) {
        place.member(member).refuse("is unknown");
        clean = false;
      }
    }
    return clean;
  }

  @Override
  public ObjectNode schema(SchemaBook book) {
    return book.named(name, () -> object(book, Nodes.object(), List.of()));
  }

  /** The schema of the object, after members that somebody else describes. */
  ObjectNode object(SchemaBook book, ObjectNode properties, List<String> further) {
    List<String> required = new ArrayList<>(further);
    for (Component component : components) {
      ObjectNode schema = component.shape().schema(book);
      properties.set(
          component.name(),
          schema.put("description", book.describe(name + "." + component.name())));
      if (!component.optional()) {
        required.add(component.name());
      }
    }
    ObjectNode schema = Nodes.ofType("object");
    schema.set("properties", properties);
    schema.set("required", Nodes.texts(required));
    return schema.put("additionalProperties", false);
  }
}
