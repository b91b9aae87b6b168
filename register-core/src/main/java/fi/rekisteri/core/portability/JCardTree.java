package fi.rekisteri.core.portability;

import fi.rekisteri.core.wording.Tree;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A contact card as jCard (RFC 7095): the same properties as the vCard, escaped by JSON alone. */
final class JCardTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JCardTree() {}

  static String write(ContactCard card) {
    ArrayNode properties = NODES.arrayNode();
    properties.add(property(CardProperty.text("VERSION", "4.0")));
    card.properties().forEach(one -> properties.add(property(one)));
    return new JsonMapper().writeValueAsString(NODES.arrayNode().add("vcard").add(properties));
  }

  private static ArrayNode property(CardProperty property) {
    ArrayNode node = NODES.arrayNode().add(property.name().toLowerCase(Locale.ROOT));
    node.add(property.use().isEmpty() ? Tree.object() : Tree.object().put("type", property.use()));
    return switch (property.kind()) {
      case TEXT -> node.add("text").add(property.value());
      case STRUCTURED -> structured(node.add("text"), property.components());
      case URI -> node.add("uri").add(VCardText.uri(property.value()));
      case TIMESTAMP ->
          node.add("timestamp")
              .add(Instant.parse(property.value()).truncatedTo(ChronoUnit.SECONDS).toString());
    };
  }

  /** A value of one component is no array (RFC 7095, 3.3.1.3). */
  private static ArrayNode structured(ArrayNode node, List<List<String>> components) {
    if (components.size() == 1) {
      return node.add(components.get(0).get(0));
    }
    ArrayNode value = node.addArray();
    for (List<String> texts : components) {
      if (texts.size() == 1) {
        value.add(texts.get(0));
      } else {
        value.add(Tree.texts(texts));
      }
    }
    return node;
  }
}
