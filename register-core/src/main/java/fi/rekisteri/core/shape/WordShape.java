package fi.rekisteri.core.shape;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of a closed list, by its name.
 *
 * @param name what the schema calls the list
 * @param words all of it, in order
 */
record WordShape(String name, List<Enum<?>> words) implements Shape {
  static WordShape of(Class<?> type) {
    List<Enum<?>> words =
        Stream.of(type.getEnumConstants()).<Enum<?>>map(word -> (Enum<?>) word).toList();
    return new WordShape(Shapes.nameOf(type), words);
  }

  @Override
  public JsonNode write(Object value) {
    return Nodes.text(((Enum<?>) value).name());
  }

  @Override
  public Optional<Object> read(JsonNode node, Place place) {
    if (!node.isString()) {
      return place.refuseType(node, "a word of a list");
    }
    for (Enum<?> word : words) {
      if (word.name().equals(node.stringValue())) {
        return Optional.of(word);
      }
    }
    return place.refuse("is none of " + String.join(", ", names()));
  }

  @Override
  public ObjectNode schema(SchemaBook book) {
    return book.named(
        name,
        () -> {
          ObjectNode schema = Nodes.ofType("string");
          schema.set("enum", Nodes.texts(names()));
          return schema;
        });
  }

  private List<String> names() {
    return words.stream().<String>map(Enum::name).toList();
  }
}
