package fi.rekisteri.core.retention;

import fi.rekisteri.core.certificate.FateJson;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.retention.PlanFinding;
import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.retention.RetentionPlan.PlanCounts;
import fi.rekisteri.retention.ValueFate;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a plan of erasure as JSON, in the form of the published schema {@value #SCHEMA_FILE},
 * which stands beside this class as a resource. Instants are UTC. It goes page by page, and keeps
 * nobody. Immutable and thread-safe.
 *
 * <p>The JSON holds ids of people and of staff, and no value of anybody.
 */
public final class RetentionPlanJson {
  /** The name that the JSON gives its schema, and the schema itself. */
  public static final String SCHEMA = "urn:fi-rekisteri:schema:retention-plan:1";

  /** The resource of this package that holds the schema (JSON Schema 2020-12). */
  public static final String SCHEMA_FILE = "retention-plan-1.schema.json";

  private static final int SCHEMA_VERSION = 1;
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final RegisterDefinition definition;

  private RetentionPlanJson(RegisterDefinition definition) {
    this.definition = definition;
  }

  /**
   * A JSON writer for one register.
   *
   * @param definition names the register
   * @return the writer
   */
  public static RetentionPlanJson of(RegisterDefinition definition) {
    return new RetentionPlanJson(definition);
  }

  /**
   * Writes a plan.
   *
   * @param plan the plan
   * @param people reads its people
   * @param out takes a JSON document in UTF-8; it is flushed, and stays open
   * @throws IllegalArgumentException where the people are not those of the plan
   */
  public void write(RetentionPlan plan, PlannedPages people, OutputStream out) {
    JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    json.writeStartObject();
    json.writeStringProperty("schema", SCHEMA);
    json.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
    json.writeStringProperty("kind", "RETENTION_PLAN");
    json.writeStringProperty("register", definition.id().value());
    json.writeStringProperty("definition", definition.version());
    plan(json, plan);
    counts(json, plan.counts());
    json.writeArrayPropertyStart("people");
    new PlannedPeople(plan, people).forEachRemaining(person -> person(json, person));
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private static void plan(JsonGenerator json, RetentionPlan plan) {
    json.writeObjectPropertyStart("plan");
    json.writeStringProperty("id", plan.id().toString());
    json.writeStringProperty("digest", plan.digest());
    json.writeStringProperty("asOf", plan.asOf().toString());
    json.writeStringProperty("madeAt", plan.madeAt().toString());
    json.writeStringProperty("madeBy", plan.madeBy());
    json.writeArrayPropertyStart("approvals");
    for (RetentionPlan.Approval approval : plan.approvals()) {
      json.writeStartObject();
      json.writeStringProperty("by", approval.by());
      json.writeStringProperty("at", approval.at().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void counts(JsonGenerator json, PlanCounts counts) {
    json.writeObjectPropertyStart("counts");
    json.writeNumberProperty("people", counts.people());
    json.writeNumberProperty("whole", counts.whole());
    counts(json, "values", "fate", counts.values());
    counts(json, "rules", "rule", counts.rules());
    counts(json, "findings", "finding", counts.findings());
    counts(json, "dueYears", "year", counts.dueYears());
    json.writeEndObject();
  }

  /** Rows, not members: a rule may be any text, and a reader that knows the schema knows all. */
  private static <K extends Comparable<K>> void counts(
      JsonGenerator json, String member, String what, Map<K, ? extends Number> counts) {
    json.writeArrayPropertyStart(member);
    new TreeMap<>(counts)
        .forEach(
            (key, count) -> {
              json.writeStartObject();
              if (key instanceof Integer year) {
                json.writeNumberProperty(what, year);
              } else {
                json.writeStringProperty(what, key.toString());
              }
              json.writeNumberProperty("count", count.longValue());
              json.writeEndObject();
            });
    json.writeEndArray();
  }

  private static void person(JsonGenerator json, PlannedErasure person) {
    json.writeStartObject();
    json.writeNumberProperty("number", person.number());
    json.writeStringProperty("customer", person.customer().toString());
    json.writeNumberProperty("version", person.version());
    json.writeBooleanProperty("whole", person.whole());
    json.writeArrayPropertyStart("findings");
    person.findings().stream().sorted().map(PlanFinding::name).forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("values");
    for (ValueFate value : person.fates()) {
      json.writeStartObject();
      json.writeStringProperty("field", value.field());
      if (!value.element().isEmpty()) {
        json.writeStringProperty("element", value.element());
      }
      FateJson.write(json, value.fate());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
