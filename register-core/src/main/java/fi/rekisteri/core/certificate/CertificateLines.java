package fi.rekisteri.core.certificate;

import fi.rekisteri.retention.CertifiedErasure;
import fi.rekisteri.retention.CertifiedErasure.CertifiedValues;
import fi.rekisteri.retention.CertifiedErasure.SourceFact;
import fi.rekisteri.retention.ErasureCertificate;
import fi.rekisteri.retention.ErasureCertificate.ExecutedPlan;
import fi.rekisteri.retention.ErasureCertificate.Issuer;
import fi.rekisteri.retention.ErasureCertificate.Totals;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.ErasureReport.SourceCounts;
import fi.rekisteri.retention.RetentionPlan.Approval;
import java.io.ByteArrayOutputStream;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The lines of a certificate in their one spelling: members in one order, no space between them, a
 * member that has nothing to say left out. Each line but the first tells the hash over the bytes
 * before it.
 */
final class CertificateLines {
  private static final JsonFactory JSON = new JsonFactory();

  private CertificateLines() {}

  static byte[] of(ErasureCertificate certificate) {
    return line(
        json -> {
          json.writeStringProperty("format", CertificateForm.NAME);
          json.writeBooleanProperty("complete", certificate.isComplete());
          json.writeArrayPropertyStart("undone");
          certificate.undone().forEach(one -> json.writeString(one.name()));
          json.writeEndArray();
          write(json, certificate.issuer());
          json.writeStringProperty("madeAt", certificate.madeAt().toString());
          write(json, certificate.plan());
          write(json, certificate.report());
        });
  }

  static byte[] of(CertifiedErasure person, String before) {
    return line(
        json -> {
          json.writeNumberProperty("number", person.number());
          json.writeStringProperty("customer", person.customer().toString());
          json.writeStringProperty("outcome", person.outcome().name());
          json.writeStringProperty("at", person.at().toString());
          json.writeArrayPropertyStart("values");
          person.values().forEach(values -> write(json, values));
          json.writeEndArray();
          json.writeNumberProperty("anonymous", person.anonymous());
          json.writeArrayPropertyStart("sources");
          person.sources().forEach(source -> write(json, source));
          json.writeEndArray();
          json.writeNumberProperty("papers", person.papers());
          if (!person.unanswered().isEmpty()) {
            json.writeArrayPropertyStart("unanswered");
            person.unanswered().forEach(json::writeString);
            json.writeEndArray();
          }
          json.writeStringProperty("before", before);
        });
  }

  static byte[] of(Totals totals, String before) {
    return line(
        json -> {
          json.writeNumberProperty("people", totals.people());
          totals.from().ifPresent(at -> json.writeStringProperty("from", at.toString()));
          totals.to().ifPresent(at -> json.writeStringProperty("to", at.toString()));
          totals
              .readableUntil()
              .ifPresent(at -> json.writeStringProperty("readableUntil", at.toString()));
          json.writeStringProperty("before", before);
        });
  }

  static byte[] of(CertificateSeal seal) {
    return line(
        json -> {
          json.writeStringProperty("sha256", seal.sha256());
          json.writeStringProperty("signer", seal.signer());
          json.writeStringProperty("signature", seal.signature());
        });
  }

  private static void write(JsonGenerator json, Issuer issuer) {
    json.writeStringProperty("register", issuer.register());
    json.writeStringProperty("definition", issuer.definition());
    json.writeStringProperty("controller", issuer.controller());
    issuer.businessId().ifPresent(id -> json.writeStringProperty("businessId", id));
  }

  private static void write(JsonGenerator json, ExecutedPlan plan) {
    json.writeObjectPropertyStart("plan");
    json.writeStringProperty("id", plan.id().toString());
    json.writeStringProperty("digest", plan.digest());
    json.writeStringProperty("asOf", plan.asOf().toString());
    json.writeStringProperty("madeAt", plan.madeAt().toString());
    json.writeStringProperty("madeBy", plan.madeBy());
    json.writeArrayPropertyStart("approvals");
    for (Approval approval : plan.approvals()) {
      json.writeStartObject();
      json.writeStringProperty("by", approval.by());
      json.writeStringProperty("at", approval.at().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ErasureReport report) {
    json.writeNumberProperty("planned", report.planned());
    json.writeNumberProperty("unfinished", report.unfinished());
    json.writeObjectPropertyStart("outcomes");
    for (ErasureOutcome outcome : ErasureOutcome.values()) {
      int people = report.outcomes().getOrDefault(outcome, 0);
      if (people > 0) {
        json.writeNumberProperty(outcome.name(), people);
      }
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("sources");
    new TreeMap<>(report.sources()).forEach((name, counts) -> write(json, name, counts));
    json.writeEndObject();
    json.writeNumberProperty("papersLeft", report.papersLeft());
  }

  private static void write(JsonGenerator json, String source, SourceCounts counts) {
    json.writeObjectPropertyStart(source);
    json.writeNumberProperty("removed", counts.removed());
    json.writeNumberProperty("retained", counts.retained());
    json.writeNumberProperty("pending", counts.pending());
    json.writeNumberProperty("failed", counts.failed());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, CertifiedValues values) {
    json.writeStartObject();
    json.writeStringProperty("field", values.field());
    json.writeNumberProperty("count", values.count());
    FateJson.write(json, values.fate());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, SourceFact source) {
    json.writeStartObject();
    json.writeStringProperty("name", source.name());
    json.writeStringProperty("state", source.state().name());
    source.reason().ifPresent(reason -> json.writeStringProperty("reason", reason));
    json.writeEndObject();
  }

  /** A line with its end. */
  private static byte[] line(Consumer<JsonGenerator> members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json =
        JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
      json.writeStartObject();
      members.accept(json);
      json.writeEndObject();
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }
}
