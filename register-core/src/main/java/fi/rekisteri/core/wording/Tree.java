package fi.rekisteri.core.wording;

import fi.rekisteri.text.LocalizedText;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Small steps of building a JSON tree. */
public final class Tree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectWriter WRITER = writer();

  private Tree() {}

  public static ObjectNode object() {
    return NODES.objectNode();
  }

  public static ObjectNode texts(LocalizedText text) {
    ObjectNode node = object();
    text.texts().forEach((language, words) -> node.put(language.tag(), words));
    return node;
  }

  public static ObjectNode texts(Map<String, String> texts) {
    ObjectNode node = object();
    texts.forEach(node::put);
    return node;
  }

  public static <T> ArrayNode list(
      Collection<T> items, Function<? super T, ? extends JsonNode> each) {
    ArrayNode node = NODES.arrayNode(items.size());
    items.forEach(item -> node.add(each.apply(item)));
    return node;
  }

  public static ArrayNode texts(Collection<String> texts) {
    return list(texts, NODES::stringNode);
  }

  /** An empty row of the notice says that it is empty (X1). */
  public static <T> JsonNode row(
      Collection<T> items, Function<? super T, ? extends JsonNode> each) {
    return items.isEmpty() ? declared("none") : list(items, each);
  }

  public static ObjectNode declared(String state) {
    return object().put("declared", state);
  }

  /** The document as text. */
  public static String write(ObjectNode root) {
    return WRITER.writeValueAsString(root);
  }

  /** The same bytes on every system: the line ends are ours, not the machine's. */
  private static ObjectWriter writer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new JsonMapper()
        .writer()
        .with(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
  }
}
