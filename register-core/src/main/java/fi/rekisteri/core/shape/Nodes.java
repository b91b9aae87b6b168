package fi.rekisteri.core.shape;

import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Small steps of building a JSON tree. */
public final class Nodes {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Nodes() {}

  public static ObjectNode object() {
    return NODES.objectNode();
  }

  static JsonNode text(String text) {
    return NODES.stringNode(text);
  }

  static ArrayNode list(List<? extends JsonNode> items) {
    ArrayNode node = NODES.arrayNode(items.size());
    items.forEach(node::add);
    return node;
  }

  public static ArrayNode texts(List<String> items) {
    return list(items.stream().map(Nodes::text).toList());
  }

  static ObjectNode ofType(String type) {
    return object().put("type", type);
  }

  /** The document as text, with a line end after its last line. */
  public static String print(JsonNode root) {
    return Printing.WRITER.writeValueAsString(root) + "\n";
  }

  /** Apart from the rest: a register that only reads its definition does without a mapper. */
  private static final class Printing {
    static final ObjectWriter WRITER = writer();

    /** The same bytes on every system, one item a line: a difference shows where it is. */
    private static ObjectWriter writer() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      Separators separators =
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Separators.Spacing.AFTER)
              .withArrayEmptySeparator("");
      return new JsonMapper()
          .writer()
          .with(
              new DefaultPrettyPrinter(separators)
                  .withObjectIndenter(indenter)
                  .withArrayIndenter(indenter));
    }
  }
}
