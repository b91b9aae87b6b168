package fi.rekisteri.core.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of several records: an object whose member {@code kind} tells which.
 *
 * @param name what the schema calls it
 * @param kinds the records by their words, in order
 */
record KindShape(String name, Map<String, RecordShape> kinds) implements Shape {
  static final String MEMBER = "kind";

  @Override
  public JsonNode write(Object value) {
    Map.Entry<String, RecordShape> kind =
        kinds.entrySet().stream()
            .filter(one -> one.getValue().constructor().getDeclaringClass().isInstance(value))
            .findFirst()
            .orElseThrow();
    return kind.getValue().write(value, Nodes.object().put(MEMBER, kind.getKey()));
  }

  @Override
  public Optional<Object> read(JsonNode node, Place place) {
    if (!node.isObject()) {
      return place.refuseType(node, "an object");
    }
    Place at = place.member(MEMBER);
    if (!node.has(MEMBER)) {
      return at.refuse("is missing");
    }
    if (!node.get(MEMBER).isString()) {
      return at.refuseType(node.get(MEMBER), "a word of a list");
    }
    RecordShape kind = kinds.get(node.get(MEMBER).stringValue());
    return kind == null
        ? at.refuse("is none of " + String.join(", ", kinds.keySet()))
        : kind.read(node, place, Set.of(MEMBER));
  }

  @Override
  public ObjectNode schema(SchemaBook book) {
    return book.named(
        name,
        () -> {
          List<ObjectNode> either = new ArrayList<>();
          kinds.forEach(
              (word, kind) -> {
                ObjectNode properties = Nodes.object();
                properties.putObject(MEMBER).put("const", word);
                either.add(
                    kind.object(book, properties, List.of(MEMBER))
                        .put("description", book.describe(kind.name())));
              });
          ObjectNode schema = Nodes.object();
          schema.set("oneOf", Nodes.list(either));
          return schema;
        });
  }
}
