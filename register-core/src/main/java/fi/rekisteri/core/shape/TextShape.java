package fi.rekisteri.core.shape;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value that is written as one text.
 *
 * @param asked what it is, for whoever wrote something else
 * @param pattern how it looks
 * @param write its text
 * @param read the value of a text that looks so; it may refuse it
 */
record TextShape(
    String asked, Pattern pattern, Function<Object, String> write, Function<String, Object> read)
    implements Shape {
  private static final Pattern ANYTHING = Pattern.compile("[\\s\\S]*");

  static final TextShape ANY = of(String.class, "a text", ANYTHING, text -> text, text -> text);

  static <T> TextShape of(
      Class<T> type,
      String asked,
      Pattern pattern,
      Function<T, String> write,
      Function<String, T> read) {
    return new TextShape(
        asked, pattern, value -> write.apply(type.cast(value)), text -> read.apply(text));
  }

  /** The same shape, if what was read meets something more. */
  <T> TextShape when(Class<T> type, Predicate<T> kept) {
    return new TextShape(
        asked,
        pattern,
        write,
        text -> {
          Object value = read.apply(text);
          if (!kept.test(type.cast(value))) {
            throw new IllegalArgumentException("out of its bounds");
          }
          return value;
        });
  }

  @Override
  public JsonNode write(Object value) {
    return Nodes.text(write.apply(value));
  }

  @Override
  public Optional<Object> read(JsonNode node, Place place) {
    if (!node.isString()) {
      return place.refuseType(node, asked);
    }
    String text = node.stringValue();
    if (isBroken(text)) {
      return place.refuse("holds half a character");
    }
    if (!pattern.matcher(text).matches()) {
      return place.refuse("is not " + asked);
    }
    try {
      return Optional.of(read.apply(text));
    } catch (RuntimeException e) {
      // The parsers of the JDK quote what they were given.
      return place.refuse("is not " + asked);
    }
  }

  private static boolean isBroken(String text) {
    return text.codePoints().anyMatch(one -> Character.getType(one) == Character.SURROGATE);
  }

  @Override
  public ObjectNode schema(SchemaBook book) {
    ObjectNode schema = Nodes.ofType("string");
    if (pattern != ANYTHING) {
      schema.put("pattern", "^(?:" + pattern.pattern() + ")$").put("description", asked);
    }
    return schema;
  }
}
