package fi.rekisteri.core.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.page.Schemas;
import fi.rekisteri.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What our own reader accepts is what the published schema says, by somebody else's validator. */
class ClosedSchemaTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String FILE = ConsentReceiptJson.SCHEMA_FILE;
  private static final ClosedSchema OURS = ClosedSchema.of(FILE);
  private static final Schemas THEIRS = Schemas.of(ConsentReceiptJson.class, FILE);

  @Test
  @DisplayName("X2 our reading of the schema and a validator's agree on damaged receipts")
  void bothAgree() {
    String json =
        ConsentReceiptJson.of(SampleConsents.register())
            .write(SampleConsents.eventful(Language.FI));
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      JsonNode root = MAPPER.readTree(json);
      damage(root, random);
      boolean fits = OURS.departure(root).isEmpty();
      assertThat(fits)
          .as("seed %d, case %d: %s", seed, i, THEIRS.problems(root.toString()))
          .isEqualTo(THEIRS.problems(root.toString()).isEmpty());
      refused += fits ? 0 : 1;
    }
    assertThat(refused).as("control: seed %d", seed).isBetween(150, 300);
    assertThat(OURS.departure(MAPPER.readTree(json))).isEmpty();
  }

  /** Takes a member out, adds one, or puts another value in its place. */
  private static void damage(JsonNode root, Random random) {
    List<JsonNode> holders = new ArrayList<>();
    collect(root, holders);
    JsonNode holder = holders.get(random.nextInt(holders.size()));
    if (holder instanceof ArrayNode array) {
      if (random.nextBoolean()) {
        array.removeAll();
      } else {
        array.add(value(random));
      }
      return;
    }
    ObjectNode object = (ObjectNode) holder;
    List<String> names = new ArrayList<>(object.propertyNames());
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(3)) {
      case 0 -> object.remove(name);
      case 1 -> object.set("x", value(random));
      default -> object.set(name, value(random));
    }
  }

  private static JsonNode value(Random random) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (random.nextInt(8)) {
      case 0 -> nodes.nullNode();
      case 1 -> nodes.numberNode(7);
      case 2 -> nodes.stringNode("");
      case 3 -> nodes.stringNode("2026-02-30");
      case 4 -> nodes.arrayNode();
      case 5 -> nodes.objectNode();
      case 6 -> nodes.objectNode().put("declared", "none");
      default -> nodes.stringNode("x\n");
    };
  }

  private static void collect(JsonNode node, List<JsonNode> holders) {
    if (node.isArray() || node.isObject() && !node.isEmpty()) {
      holders.add(node);
    }
    node.forEach(child -> collect(child, holders));
  }

  @Test
  @DisplayName("law 9: a schema with a keyword that is not known here is no schema")
  void unknownKeywordIsError() {
    JsonNode schema = MAPPER.readTree("{\"type\":\"object\",\"patternProperties\":{}}");
    JsonNode nested =
        MAPPER.readTree("{\"properties\":{\"a\":{\"oneOf\":[{\"not\":{\"type\":\"string\"}}]}}}");

    assertThatThrownBy(() -> ClosedSchema.of(schema)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ClosedSchema.of(nested)).isInstanceOf(IllegalStateException.class);
  }
}
