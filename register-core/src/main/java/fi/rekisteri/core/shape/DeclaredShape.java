package fi.rekisteri.core.shape;

import fi.rekisteri.definition.Declared;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is declared, or that none is, or that nobody said so (S2, S15). */
record DeclaredShape(Shape value) implements Shape {
  private static final String MEMBER = "declared";
  private static final String NONE = "none";
  private static final String NOT_STATED = "notStated";

  @Override
  public JsonNode write(Object declared) {
    return ((Declared<?>) declared)
        .fold(value::write, () -> declared(NONE), () -> declared(NOT_STATED));
  }

  private static JsonNode declared(String state) {
    return Nodes.object().put(MEMBER, state);
  }

  @Override
  public Optional<Object> read(JsonNode node, Place place) {
    if (!node.has(MEMBER)) {
      return value.read(node, place).map(Declared::value);
    }
    if (node.equals(declared(NONE))) {
      return Optional.of(Declared.noneDeclared());
    }
    if (node.equals(declared(NOT_STATED))) {
      return Optional.of(Declared.notStated());
    }
    for (String name : Set.copyOf(node.propertyNames())) {
      if (!name.equals(MEMBER)) {
        return place.member(name).refuse("is unknown beside " + MEMBER);
      }
    }
    return place.member(MEMBER).refuse("is none of " + NONE + ", " + NOT_STATED);
  }

  @Override
  public ObjectNode schema(SchemaBook book) {
    ObjectNode state = Nodes.ofType("object");
    ObjectNode word = Nodes.ofType("string");
    word.set("enum", Nodes.texts(List.of(NONE, NOT_STATED)));
    state.putObject("properties").set(MEMBER, word);
    state.set("required", Nodes.texts(List.of(MEMBER)));
    state.put("additionalProperties", false);
    ObjectNode schema = Nodes.object();
    schema.set("oneOf", Nodes.list(List.of(state, value.schema(book))));
    return schema;
  }
}
