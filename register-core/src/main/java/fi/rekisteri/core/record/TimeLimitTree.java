package fi.rekisteri.core.record;

import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.retention.BookkeepingPeriod;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.RetentionPolicy;
import fi.rekisteri.retention.RetentionRule;
import tools.jackson.databind.node.ObjectNode;

/** By when data is erased, and what may keep it longer (Art. 30(1)(f)). */
final class TimeLimitTree {
  private TimeLimitTree() {}

  static ObjectNode of(RecordFacts facts) {
    RetentionPolicy policy = facts.draft().retentionPolicy();
    ObjectNode node = Tree.object();
    node.set("periods", Nodes.required(policy.rules(), TimeLimitTree::period));
    ObjectNode longest = Nodes.from("retention").put("length", policy.longest().toString());
    node.set("longest", facts.isLongestByDefault() ? longest.put("byDefault", true) : longest);
    node.set("holds", Tree.list(policy.holds(), TimeLimitTree::hold));
    node.set("bookkeeping", Tree.list(policy.bookkeeping(), TimeLimitTree::books));
    return node;
  }

  private static ObjectNode period(RetentionRule rule) {
    return Nodes.from(RecordFacts.path(rule))
        .put("category", rule.category().code())
        .put("anchor", rule.anchor().name())
        .put("length", rule.length().toString());
  }

  private static ObjectNode hold(HoldRule rule) {
    ObjectNode node = Nodes.from("holds[" + rule.code() + "]").put("code", rule.code());
    node.set("label", Tree.texts(rule.label()));
    node.put("basis", rule.basis().reference());
    PartyTree.put(node, "length", rule.length().map(Object::toString));
    return node;
  }

  private static ObjectNode books(BookkeepingPeriod period) {
    return Nodes.from("retention")
        .put("validFrom", period.validFrom().toString())
        .put("voucherYears", period.voucherYears())
        .put("bookYears", period.bookYears())
        .put("basis", period.source().reference());
  }
}
