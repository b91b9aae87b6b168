package fi.rekisteri.core.certificate;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.CertifiedErasure;
import fi.rekisteri.retention.CertifiedErasure.CertifiedValues;
import fi.rekisteri.retention.CertifiedErasure.SourceFact;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.retention.LegalHold.HoldScope;
import fi.rekisteri.retention.SourceState;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The line of a person, read.
 *
 * @param line the line
 */
record PersonNode(LineNode line) {
  PersonNode(JsonNode node) {
    this(new LineNode(node));
  }

  CertifiedErasure person() {
    return new CertifiedErasure(
        line.number("number"),
        new CustomerId(line.id("customer")),
        ErasureOutcome.valueOf(line.text("outcome")),
        line.time("at"),
        line.list("values", PersonNode::values),
        line.number("anonymous"),
        line.list("sources", PersonNode::source),
        line.number("papers"),
        line.texts("unanswered"));
  }

  private static CertifiedValues values(LineNode node) {
    String field = node.text("field");
    return new CertifiedValues(field, node.number("count"), fate(node, field));
  }

  private static Fate fate(LineNode node, String field) {
    RuleId rule = new RuleId(node.text("rule"));
    return switch (node.text("fate")) {
      case "KEEP" -> new Fate.Keep(rule, node.optionalDay("through"));
      case "HOLD" -> new Fate.Hold(rule, hold(node.object("hold"), field), node.day("since"));
      case "RESTRICT" -> new Fate.Restrict(rule, node.day("since"));
      case "ANONYMISE" -> new Fate.Anonymise(rule, node.day("since"));
      case "ERASE" -> new Fate.Erase(rule, node.day("since"));
      default -> throw LineNode.malformed();
    };
  }

  private static LegalHold hold(LineNode node, String field) {
    return new LegalHold(
        node.text("code"),
        node.text("source"),
        new HoldScope(Set.of(field), Set.of()),
        new RuleId(node.text("basis")),
        node.day("from"),
        node.optionalDay("until"),
        node.optionalText("untilEvent"));
  }

  private static SourceFact source(LineNode node) {
    return new SourceFact(
        node.text("name"), SourceState.valueOf(node.text("state")), node.optionalText("reason"));
  }
}
