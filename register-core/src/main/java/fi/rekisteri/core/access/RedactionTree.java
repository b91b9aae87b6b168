package fi.rekisteri.core.access;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.Redaction;
import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.core.wording.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the JSON tells of what was left out (Art. 15(4), F05). */
final class RedactionTree {
  private RedactionTree() {}

  static JsonNode of(AccessAnswer answer) {
    return Tree.list(
        answer.redactions(), one -> one.fold(RedactionTree::told, RedactionTree::untold));
  }

  private static ObjectNode told(Redaction.Told told) {
    ObjectNode node = Tree.object();
    node.put("holder", told.what().holder().name()).put("name", told.what().name());
    node.set("label", Tree.texts(told.label()));
    told.what().part().ifPresent(part -> node.put("part", part));
    node.put("reason", told.reason().name());
    node.set("text", Tree.texts(Wording.everywhere("redaction." + told.reason())));
    return node.put("rule", told.rule().reference());
  }

  private static ObjectNode untold(Redaction.Untold untold) {
    ObjectNode node = Tree.object();
    node.set("text", Tree.texts(Wording.everywhere("redaction.untold")));
    return node.put("rule", untold.rule().reference());
  }
}
