package fi.rekisteri.core.record;

import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.party.SupervisoryAuthority;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The whole record as JSON. */
final class RecordTree {
  private static final int SCHEMA_VERSION = 1;

  private RecordTree() {}

  static ObjectNode of(RecordFacts facts) {
    ObjectNode root = Tree.object();
    root.put("schema", RecordOfProcessing.SCHEMA).put("schemaVersion", SCHEMA_VERSION);
    root.put("kind", "RECORD_OF_PROCESSING");
    root.set("register", register(facts.draft()));
    root.set("asOf", Nodes.stated(facts.day().map(Object::toString)));
    root.set("authority", Nodes.stated(facts.draft().authority(), RecordTree::authority));
    root.set("controllerRecord", new ControllerTree(facts).node());
    root.set("processorRecords", new ProcessorTree(facts).nodes());
    root.set("impact", ImpactTree.of(facts));
    root.set("notice", Tree.list(List.of(NoticeRow.values()), RecordTree::row));
    root.set("notStated", Tree.texts(Gaps.of(facts).notStated()));
    return root;
  }

  private static ObjectNode register(RegisterDraft draft) {
    ObjectNode node = Tree.object().put("id", draft.id().value());
    node.set("name", Nodes.stated(draft.name(), Tree::texts));
    node.set("version", Nodes.stated(draft.version()));
    node.set("validFrom", Nodes.stated(draft.validFrom().map(Object::toString)));
    return node;
  }

  /** Who may ask to see the record (Art. 30(4)). */
  private static ObjectNode authority(SupervisoryAuthority authority) {
    ObjectNode node = Nodes.from("authority").put("country", authority.country().value());
    node.set("name", Tree.texts(authority.name()));
    return node;
  }

  private static ObjectNode row(NoticeRow row) {
    ObjectNode node = Tree.object().put("row", row.name());
    node.set(
        "items", Tree.texts(NoticeItems.of(row).stream().map(place -> "Art. " + place).toList()));
    return node;
  }
}
