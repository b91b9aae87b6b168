package fi.rekisteri.core.record;

import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.definition.Declared;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nodes of the record: each says from which parts of the definition it comes, or that it is not.
 */
final class Nodes {
  private Nodes() {}

  static ObjectNode from(String... paths) {
    return from(List.of(paths));
  }

  static ObjectNode from(Collection<String> paths) {
    ObjectNode node = Tree.object();
    node.set("from", Tree.texts(paths));
    return node;
  }

  static ObjectNode notStated() {
    return Tree.declared("notStated");
  }

  static <T> JsonNode stated(Optional<T> part, Function<? super T, ? extends JsonNode> each) {
    return part.<JsonNode>map(each::apply).orElseGet(Nodes::notStated);
  }

  static JsonNode stated(Optional<String> text) {
    return stated(text, JsonNodeFactory.instance::stringNode);
  }

  static <T> JsonNode stated(Declared<T> part, Function<? super T, ? extends JsonNode> each) {
    return part.<JsonNode>fold(each::apply, () -> Tree.declared("none"), Nodes::notStated);
  }

  static <T> JsonNode statedList(
      Declared<List<T>> parts, Function<? super T, ? extends JsonNode> each) {
    return stated(parts, all -> Tree.row(all, each));
  }

  /** A list that has to hold something: where it does not, nobody has said anything. */
  static <T> JsonNode required(Collection<T> parts, Function<? super T, ? extends JsonNode> each) {
    return parts.isEmpty() ? notStated() : Tree.list(parts, each);
  }
}
