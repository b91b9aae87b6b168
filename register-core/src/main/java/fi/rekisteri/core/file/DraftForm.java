package fi.rekisteri.core.file;

import fi.rekisteri.core.shape.Edition;
import fi.rekisteri.core.shape.Nodes;
import fi.rekisteri.core.shape.Place;
import fi.rekisteri.core.shape.SchemaBook;
import fi.rekisteri.core.shape.Shape;
import fi.rekisteri.core.shape.Shapes;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.definition.RegisterId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole of a file: its heading, and the parts of a draft in the order in which people read. */
final class DraftForm {
  static final int VERSION = 1;
  static final String VERSION_MEMBER = "schemaVersion";

  /** An editor finds the schema by it; it says nothing of the register. */
  private static final String SCHEMA_MEMBER = "$schema";

  private static final String ID = "id";
  private static final Shape TEXT = Shapes.of(String.class);

  /** Fields stand before whatever names them, so those that the file declares are known there. */
  static final List<Part> PARTS =
      List.of(
          Part.told(ID, RegisterDraft::id, (builder, id) -> {}),
          Part.optional("name", RegisterDraft::name, RegisterDefinitionBuilder::name),
          edition(),
          Part.told("zone", RegisterDraft::zone, RegisterDefinitionBuilder::zone),
          Part.optional(
              "controller", RegisterDraft::controller, RegisterDefinitionBuilder::controller),
          Part.told(
              "dataProtectionOfficer",
              RegisterDraft::dataProtectionOfficer,
              RegisterDefinitionBuilder::dataProtectionOfficer),
          Part.several("fields", RegisterDraft::fields, RegisterDefinitionBuilder::field),
          Part.several(
              "searchKeys", RegisterDraft::searchKeys, RegisterDefinitionBuilder::searchKey),
          Part.unlessUsual("foundBy", RegisterDraft::foundBy, RegisterDefinitionBuilder::foundBy),
          Part.several(
              "activities", RegisterDraft::activities, RegisterDefinitionBuilder::activity),
          Part.told("provision", RegisterDraft::provision, RegisterDefinitionBuilder::provision),
          Part.told("consent", RegisterDraft::consent, RegisterDefinitionBuilder::consent),
          Part.several("sources", RegisterDraft::sources, RegisterDefinitionBuilder::source),
          Part.several(
              "recipients", RegisterDraft::recipients, RegisterDefinitionBuilder::recipient),
          Part.several(
              "disclosureRules",
              RegisterDraft::disclosureRules,
              RegisterDefinitionBuilder::disclosureRule),
          Part.several("transfers", RegisterDraft::transfers, RegisterDefinitionBuilder::transfer),
          Part.several(
              "registerLinks",
              RegisterDraft::registerLinks,
              RegisterDefinitionBuilder::registerLink),
          Part.several("lists", RegisterDraft::lists, RegisterDefinitionBuilder::list),
          Part.unlessUsual(
              "retentionPolicy",
              RegisterDraft::retentionPolicy,
              (builder, policy) -> builder.change(it -> it.retentionPolicy(usual -> policy))),
          Part.several("cookies", RegisterDraft::cookies, RegisterDefinitionBuilder::cookie),
          Part.told(
              "automatedDecisions",
              RegisterDraft::automatedDecisions,
              RegisterDefinitionBuilder::automatedDecisions),
          Part.several("measures", RegisterDraft::measures, RegisterDefinitionBuilder::measure),
          Part.unlessUsual(
              "manualFiling",
              RegisterDraft::manualFiling,
              (builder, filing) -> builder.change(it -> it.manualFiling(usual -> filing))),
          Part.unlessUsual(
              "staffPolicy", RegisterDraft::staffPolicy, RegisterDefinitionBuilder::staffPolicy),
          Part.optional("routing", RegisterDraft::routing, RegisterDefinitionBuilder::routing),
          Part.unlessUsual(
              "rightsPolicy",
              RegisterDraft::rightsPolicy,
              (builder, policy) -> builder.change(it -> it.rightsPolicy(usual -> policy))),
          Part.unlessUsual(
              "breachPolicy",
              RegisterDraft::breachPolicy,
              (builder, policy) -> builder.change(it -> it.breachPolicy(policy))),
          Part.optional(
              "authority", RegisterDraft::authority, RegisterDefinitionBuilder::authority),
          Part.unlessUsual(
              "economicArea", RegisterDraft::economicArea, RegisterDefinitionBuilder::economicArea),
          Part.unlessUsual(
              "accountability",
              RegisterDraft::accountability,
              RegisterDefinitionBuilder::accountability),
          Part.unlessUsual("notice", RegisterDraft::notice, RegisterDefinitionBuilder::notice));

  private static final Set<String> MEMBERS =
      PARTS.stream().map(Part::name).collect(Collectors.toUnmodifiableSet());

  private DraftForm() {}

  /** A version and its first day stand together; a draft may lack either. */
  private static Part edition() {
    return new Part(
        "version",
        Shapes.of(Edition.class),
        draft -> Edition.of(draft.version(), draft.validFrom()),
        Part.<Edition>untyped(
            (builder, edition) -> {
              edition.name().ifPresent(builder::version);
              edition.validFrom().ifPresent(builder::validFrom);
            }));
  }

  static ObjectNode write(RegisterDraft draft) {
    ObjectNode file = Nodes.object().put(VERSION_MEMBER, VERSION);
    PARTS.forEach(part -> part.write(draft).ifPresent(node -> file.set(part.name(), node)));
    return file;
  }

  /** The draft; empty where something was wrong, which was told. */
  static Optional<RegisterDraft> read(JsonNode file, Place place) {
    if (!file.isObject()) {
      return place.refuseType(file, "an object");
    }
    file.propertyNames().stream()
        .filter(name -> !MEMBERS.contains(name))
        .filter(name -> !Set.of(SCHEMA_MEMBER, VERSION_MEMBER).contains(name))
        .forEach(name -> place.member(name).refuse("is unknown"));
    if (file.has(SCHEMA_MEMBER)) {
      TEXT.read(file.get(SCHEMA_MEMBER), place.member(SCHEMA_MEMBER));
    }
    if (!file.has(ID)) {
      place.member(ID).refuse("is missing");
    }
    Map<String, Object> values = new HashMap<>();
    PARTS.stream()
        .filter(part -> file.has(part.name()))
        .forEach(
            part ->
                part.shape()
                    .read(file.get(part.name()), place.member(part.name()))
                    .ifPresent(value -> values.put(part.name(), value)));
    return place.reading().isClean() ? Optional.of(draft(values)) : Optional.empty();
  }

  private static RegisterDraft draft(Map<String, Object> values) {
    RegisterDefinitionBuilder builder = RegisterDefinition.builder((RegisterId) values.get(ID));
    PARTS.stream()
        .filter(part -> values.containsKey(part.name()))
        .forEach(part -> part.put().accept(builder, values.get(part.name())));
    return builder.draft();
  }

  static ObjectNode schema() {
    SchemaBook book = new SchemaBook();
    ObjectNode schema =
        Nodes.object()
            .put("$schema", "https://json-schema.org/draft/2020-12/schema")
            .put("title", book.describe("Register.title"))
            .put("description", book.describe("Register"))
            .put("type", "object");
    ObjectNode members = schema.putObject("properties");
    members.putObject(SCHEMA_MEMBER).put("type", "string");
    members
        .putObject(VERSION_MEMBER)
        .put("const", VERSION)
        .put("description", book.describe("Register." + VERSION_MEMBER));
    for (Part part : PARTS) {
      ObjectNode value = part.shape().schema(book);
      members.set(part.name(), value.put("description", book.describe("Register." + part.name())));
    }
    schema.set("required", Nodes.texts(List.of(VERSION_MEMBER, ID)));
    schema.put("additionalProperties", false);
    schema.set("$defs", book.definitions());
    return schema;
  }
}
