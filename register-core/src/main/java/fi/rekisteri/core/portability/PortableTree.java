package fi.rekisteri.core.portability;

import fi.rekisteri.core.wording.NoticeTree;
import fi.rekisteri.core.wording.PartyTree;
import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.portability.PortableValue;
import fi.rekisteri.portability.PortableValue.Place;
import fi.rekisteri.processing.Purpose;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person takes along as JSON, and the head that it shares with the manifest (X1). */
record PortableTree(RegisterDefinition definition) {
  ObjectNode of(PortableData data) {
    ObjectNode root = head(PortabilityPackages.DATA_SCHEMA, data);
    root.set("data", Tree.row(data.values(), PortableTree::value));
    return root;
  }

  /** Which package of whose data it is, and who made it. */
  ObjectNode head(String schema, PortableData data) {
    ObjectNode root = Tree.object().put("schema", schema).put("schemaVersion", 1);
    root.put("packageId", data.id().toString()).put("kind", "PORTABILITY");
    root.put("generatedAt", data.generatedAt().toString());
    root.set("controller", new PartyTree(definition).controller());
    root.set("register", new NoticeTree(definition).register());
    root.set("subject", subject(data));
    return root;
  }

  private static ObjectNode subject(PortableData data) {
    ObjectNode node = Tree.object().put("id", data.subject().toString());
    List<String> roles = data.role().stream().map(Enum::name).toList();
    JsonNode row = roles.isEmpty() ? Tree.declared("none") : Tree.texts(roles);
    node.set("roles", row);
    return node;
  }

  private static ObjectNode value(PortableValue value) {
    ObjectNode node = place(value.place());
    node.set("label", Tree.texts(value.label()));
    node.put("category", value.category().code());
    node.set("value", Tree.texts(value.parts()));
    node.put("nature", value.nature().name()).put("source", value.source().name());
    value.obtainedAt().ifPresent(at -> node.put("obtainedAt", at.toString()));
    node.set(
        "purposes", Tree.texts(value.purposes().stream().map(Purpose::code).sorted().toList()));
    return node;
  }

  static ObjectNode place(Place place) {
    ObjectNode node = Tree.object().put("path", place.path());
    return place.elsewhere() ? node.put("elsewhere", true) : node;
  }
}
