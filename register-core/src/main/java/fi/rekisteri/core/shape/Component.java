package fi.rekisteri.core.shape;

import java.lang.reflect.Method;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A member of an object of the file, which is a component of a record.
 *
 * @param name its name in both
 * @param shape the shape of its value
 * @param optional whether it may be absent
 * @param accessor how it is read from the record
 */
record Component(String name, Shape shape, boolean optional, Method accessor) {
  void write(Object record, ObjectNode into) {
    Object value = Reflected.read(accessor, record);
    Optional<?> there = optional ? (Optional<?>) value : Optional.of(value);
    there.ifPresent(one -> into.set(name, shape.write(one)));
  }

  /** What the constructor takes; empty where something was wrong. */
  Optional<Object> read(JsonNode parent, Place place) {
    Place at = place.member(name);
    if (!parent.has(name)) {
      return optional ? Optional.of(Optional.empty()) : at.refuse("is missing");
    }
    Optional<Object> value = shape.read(parent.get(name), at);
    return optional ? value.map(Optional::of) : value;
  }
}
