package fi.rekisteri.core.file;

import fi.rekisteri.core.shape.Place;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a tree of a document that somebody else wrote, and tells every member that stands there
 * twice: the second one would win unseen. For one document and one thread.
 */
final class TreeReader {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final BooleanSupplier alias;

  /**
   * Reads what a parser gives.
   *
   * @param parser the parser
   * @param alias whether its token stands for something else of the document
   */
  TreeReader(JsonParser parser, BooleanSupplier alias) {
    this.parser = parser;
    this.alias = alias;
  }

  /** What ends the reading at once: what comes after it cannot be understood. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The whole document; empty where there is none, which was told. */
  Optional<JsonNode> read(Place root) {
    try {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return root.refuse("is empty");
      }
      JsonNode tree = value(first, root, 0);
      return parser.nextToken() == null ? Optional.of(tree) : root.refuse("goes on after its end");
    } catch (JacksonException e) {
      // its own message quotes the document
      TokenStreamLocation at = parser.currentLocation();
      return root.refuse(
          "cannot be read at line "
              + at.getLineNr()
              + ", column "
              + at.getColumnNr()
              + ": there it is broken, or beyond the limits");
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  private JsonNode value(JsonToken token, Place place, int depth) {
    if (alias.getAsBoolean() || parser.getObjectId() != null || parser.getTypeId() != null) {
      place.refuse("is an alias, or has an anchor or a tag; this form has none");
    }
    return switch (token) {
      case START_OBJECT -> object(place, deeper(place, depth));
      case START_ARRAY -> array(place, deeper(place, depth));
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(0.5); // no value of the form is a fraction
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
      default -> NODES.nullNode();
    };
  }

  private int deeper(Place place, int depth) {
    if (depth >= DefinitionJson.DEEPEST) {
      place.refuse("lies deeper than " + DefinitionJson.DEEPEST + " levels");
      throw new Unreadable();
    }
    return depth + 1;
  }

  private ObjectNode object(Place place, int depth) {
    ObjectNode node = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Place at = place.member(name);
      JsonNode value = value(parser.nextToken(), at, depth);
      if (node.has(name)) {
        at.refuse("stands there twice");
      } else {
        node.set(name, value);
      }
      requireFew(node.size(), place);
    }
    return node;
  }

  private ArrayNode array(Place place, int depth) {
    ArrayNode node = NODES.arrayNode();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      node.add(value(token, place.item(node.size()), depth));
      requireFew(node.size(), place);
      token = parser.nextToken();
    }
    return node;
  }

  private static void requireFew(int size, Place place) {
    if (size > DefinitionJson.MOST_ITEMS) {
      place.refuse("holds more than " + DefinitionJson.MOST_ITEMS + " items");
      throw new Unreadable();
    }
  }
}
