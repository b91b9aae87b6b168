package fi.rekisteri.core.receipt;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What one keyword of a schema asks of one value. They are asked in this order, and the first that
 * does not hold ends it: a text that is too long meets no pattern.
 */
enum SchemaRule {
  TYPE("type", (asked, schema, node) -> isOf(asked.asString(), node)),
  CONST("const", (asked, schema, node) -> asked.equals(node)),
  ENUM("enum", (asked, schema, node) -> asked.valueStream().anyMatch(node::equals)),
  REQUIRED(
      "required",
      (asked, schema, node) -> asked.valueStream().allMatch(one -> node.has(one.asString()))),
  CLOSED(
      "additionalProperties",
      (asked, schema, node) ->
          node.propertyNames().stream().allMatch(schema.path("properties")::has)),
  MEMBERS("properties", (asked, schema, node) -> node.isObject()),
  ITEMS("items", (asked, schema, node) -> node.isArray()),
  MIN_PROPERTIES("minProperties", (asked, schema, node) -> node.size() >= asked.asInt()),
  MIN_ITEMS("minItems", (asked, schema, node) -> node.size() >= asked.asInt()),
  MAX_ITEMS("maxItems", (asked, schema, node) -> node.size() <= asked.asInt()),
  MIN_LENGTH("minLength", (asked, schema, node) -> length(node) >= asked.asInt()),
  MAX_LENGTH("maxLength", (asked, schema, node) -> length(node) <= asked.asInt()),
  FORMAT("format", (asked, schema, node) -> isWritten(asked.asString(), node.asString()));

  private final String keyword;
  private final Test test;

  SchemaRule(String keyword, Test test) {
    this.keyword = keyword;
    this.test = test;
  }

  /** Whether a value is as the schema asks. */
  private interface Test {
    boolean holds(JsonNode asked, JsonNode schema, JsonNode node);
  }

  static boolean isKnown(String keyword) {
    return Arrays.stream(values()).anyMatch(rule -> rule.keyword.equals(keyword));
  }

  static boolean allHold(JsonNode schema, JsonNode node) {
    return Arrays.stream(values())
        .filter(rule -> schema.has(rule.keyword))
        .allMatch(rule -> rule.test.holds(schema.get(rule.keyword), schema, node));
  }

  private static boolean isOf(String type, JsonNode node) {
    return switch (type) {
      case "object" -> node.isObject();
      case "array" -> node.isArray();
      case "string" -> node.isString();
      default -> throw new IllegalStateException("a schema asks for an unknown type");
    };
  }

  private static int length(JsonNode node) {
    String text = node.asString();
    return text.codePointCount(0, text.length());
  }

  private static boolean isWritten(String format, String text) {
    try {
      switch (format) {
        case "date" -> LocalDate.parse(text);
        case "date-time" -> Instant.parse(text);
        case "uuid" -> {
          return UUID.fromString(text).toString().equals(text);
        }
        default -> throw new IllegalStateException("a schema asks for an unknown format");
      }
      return true;
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }
}
