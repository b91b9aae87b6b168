package fi.rekisteri.core.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a document to one of our own published schemas, so that what we publish is what we accept.
 * It knows the part of JSON Schema that they use, and refuses to begin with a schema that uses
 * more. What is wrong is told by its place, never by its content. Immutable and thread-safe.
 */
final class ClosedSchema {
  private static final Set<String> KNOWN =
      Set.of("$schema", "$id", "$defs", "$ref", "title", "description", "oneOf", "pattern");

  private final JsonNode root;
  private final Map<String, Pattern> patterns = new HashMap<>();

  private ClosedSchema(JsonNode root) {
    this.root = root;
    prepare(root);
    root.path("$defs").values().forEach(this::prepare);
  }

  public static ClosedSchema of(String resource) {
    try (InputStream in = ClosedSchema.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + resource + " is missing");
      }
      return new ClosedSchema(new JsonMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
    }
  }

  public static ClosedSchema of(JsonNode schema) {
    return new ClosedSchema(schema);
  }

  private void prepare(JsonNode schema) {
    for (String keyword : schema.propertyNames()) {
      if (!KNOWN.contains(keyword) && !SchemaRule.isKnown(keyword)) {
        throw new IllegalStateException("a schema uses " + keyword + ", which is not known here");
      }
    }
    Optional.of(schema.path("pattern").asString(""))
        .filter(pattern -> !pattern.isEmpty())
        .ifPresent(pattern -> patterns.put(pattern, Pattern.compile(pattern)));
    parts(schema).forEach(this::prepare);
  }

  private static Stream<JsonNode> parts(JsonNode schema) {
    Stream<JsonNode> items = Stream.of(schema.path("items")).filter(JsonNode::isObject);
    Stream<JsonNode> some =
        Stream.concat(schema.path("oneOf").valueStream(), schema.path("properties").valueStream());
    return Stream.concat(items, some);
  }

  /**
   * Where a document first departs from the schema.
   *
   * @return a path of members that the schema names; empty where the document fits
   */
  Optional<String> departure(JsonNode document) {
    return check(root, document, "");
  }

  private Optional<String> check(JsonNode schema, JsonNode node, String path) {
    if (schema.has("$ref")) {
      String name = schema.get("$ref").asString().substring("#/$defs/".length());
      return check(root.path("$defs").path(name), node, path);
    }
    if (!SchemaRule.allHold(schema, node) || !matches(schema, node) || !isOne(schema, node)) {
      return Optional.of(path.isEmpty() ? "/" : path);
    }
    return Stream.concat(members(schema, node, path), items(schema, node, path))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private boolean matches(JsonNode schema, JsonNode node) {
    return !schema.has("pattern")
        || patterns.get(schema.get("pattern").asString()).matcher(node.asString()).matches();
  }

  private boolean isOne(JsonNode schema, JsonNode node) {
    List<JsonNode> either = schema.path("oneOf").valueStream().toList();
    return either.isEmpty()
        || either.stream().filter(one -> check(one, node, "").isEmpty()).count() == 1;
  }

  private Stream<Optional<String>> members(JsonNode schema, JsonNode node, String path) {
    return schema
        .path("properties")
        .propertyStream()
        .filter(member -> node.has(member.getKey()))
        .map(
            member ->
                check(member.getValue(), node.get(member.getKey()), path + "/" + member.getKey()));
  }

  private Stream<Optional<String>> items(JsonNode schema, JsonNode node, String path) {
    return schema.has("items")
        ? IntStream.range(0, node.size())
            .mapToObj(i -> check(schema.get("items"), node.get(i), path + "/" + i))
        : Stream.empty();
  }
}
