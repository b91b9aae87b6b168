package fi.rekisteri.core.shape;

import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A text for people: an object of one text a language, of which Finnish is always there. */
record TextsShape() implements Shape {
  private static final List<String> TAGS =
      Arrays.stream(Language.values()).map(Language::tag).toList();

  @Override
  public JsonNode write(Object value) {
    ObjectNode node = Nodes.object();
    ((LocalizedText) value).texts().forEach((language, text) -> node.put(language.tag(), text));
    return node;
  }

  @Override
  public Optional<Object> read(JsonNode node, Place place) {
    if (!node.isObject()) {
      return place.refuseType(node, "an object of texts by language");
    }
    boolean clean = true;
    for (String name : node.propertyNames()) {
      if (!TAGS.contains(name)) {
        place.member(name).refuse("is no language of this form; it knows fi, sv and en");
        clean = false;
      }
    }
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      if (node.has(language.tag())) {
        Optional<String> text = text(node.get(language.tag()), place.member(language.tag()));
        clean &= text.isPresent();
        text.ifPresent(words -> texts.put(language, words));
      }
    }
    if (!node.has(Language.FI.tag())) {
      return place.member(Language.FI.tag()).refuse("is missing: every text is there in Finnish");
    }
    return clean ? Optional.of(new LocalizedText(texts)) : Optional.empty();
  }

  private static Optional<String> text(JsonNode node, Place place) {
    Optional<String> text = TextShape.ANY.read(node, place).map(String.class::cast);
    return text.filter(String::isBlank).isPresent() ? place.refuse("is blank") : text;
  }

  @Override
  public ObjectNode schema(SchemaBook book) {
    return book.named(
        "LocalizedText",
        () -> {
          ObjectNode schema = Nodes.ofType("object");
          ObjectNode properties = schema.putObject("properties");
          for (String tag : TAGS) {
            properties.set(tag, Nodes.ofType("string").put("pattern", "\\S"));
          }
          schema.set("required", Nodes.texts(List.of(Language.FI.tag())));
          return schema.put("additionalProperties", false);
        });
  }
}
