package fi.rekisteri.core.certificate;

import fi.rekisteri.retention.ErasureCertificate;
import fi.rekisteri.retention.ErasureCertificate.ExecutedPlan;
import fi.rekisteri.retention.ErasureCertificate.Issuer;
import fi.rekisteri.retention.ErasureCertificate.Totals;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.ErasureReport.SourceCounts;
import fi.rekisteri.retention.RetentionPlan.Approval;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A line about the whole, read. Whether it is complete and what is undone follows from the counts:
 * a line that says something else is not the one that is written again.
 *
 * @param line the line
 */
record CertificateNode(LineNode line) {
  CertificateNode(JsonNode node) {
    this(new LineNode(node));
  }

  ErasureCertificate certificate() {
    ExecutedPlan plan = plan(line.object("plan"));
    return new ErasureCertificate(
        new Issuer(
            line.text("register"),
            line.text("definition"),
            line.text("controller"),
            line.optionalText("businessId")),
        line.time("madeAt"),
        plan,
        report(plan));
  }

  private static ExecutedPlan plan(LineNode node) {
    return new ExecutedPlan(
        node.id("id"),
        node.text("digest"),
        node.day("asOf"),
        node.time("madeAt"),
        node.text("madeBy"),
        node.list("approvals", one -> new Approval(one.text("by"), one.time("at"))));
  }

  private ErasureReport report(ExecutedPlan plan) {
    LineNode counted = line.object("outcomes");
    Map<ErasureOutcome, Integer> outcomes = new EnumMap<>(ErasureOutcome.class);
    for (String name : counted.node().propertyNames()) {
      outcomes.put(ErasureOutcome.valueOf(name), counted.number(name));
    }
    LineNode asked = line.object("sources");
    Map<String, SourceCounts> sources = new HashMap<>();
    for (String name : asked.node().propertyNames()) {
      sources.put(name, counts(asked.object(name)));
    }
    return new ErasureReport(
        plan.id(),
        plan.digest(),
        line.number("planned"),
        outcomes,
        line.number("unfinished"),
        sources,
        line.number("papersLeft"));
  }

  private static SourceCounts counts(LineNode node) {
    return new SourceCounts(
        node.number("removed"),
        node.number("retained"),
        node.number("pending"),
        node.number("failed"));
  }

  Totals totals() {
    return new Totals(
        line.number("people"),
        line.optionalTime("from"),
        line.optionalTime("to"),
        line.optionalTime("readableUntil"));
  }

  CertificateSeal seal() {
    return new CertificateSeal(line.text("sha256"), line.text("signer"), line.text("signature"));
  }
}
