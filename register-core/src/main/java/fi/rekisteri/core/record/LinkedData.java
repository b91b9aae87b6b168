package fi.rekisteri.core.record;

import static fi.rekisteri.core.vocabulary.Vocabulary.term;

import fi.rekisteri.core.vocabulary.Vocabulary;
import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.SecurityMeasure;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.retention.RetentionRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Categories of data, transfers and measures as linked data. */
final class LinkedData {
  private final RecordFacts facts;
  private final Linked linked;
  private final Map<DataCategory, List<RetentionRule>> periods;

  LinkedData(RecordFacts facts, Linked linked) {
    this.facts = facts;
    this.linked = linked;
    this.periods =
        facts.draft().retentionPolicy().rules().stream()
            .collect(Collectors.groupingBy(RetentionRule::category));
  }

  ObjectNode category(DataCategory category) {
    ObjectNode node = linked.named("category", category.code(), "PersonalData");
    node.set(term("hasPersonalData"), Tree.list(facts.fieldsOf(category), field -> field(field)));
    node.set(term("hasDataSource"), Tree.list(facts.sourcesOf(category), LinkedData::source));
    node.set(
        term("hasStorageCondition"),
        Tree.list(periods.getOrDefault(category, List.of()), LinkedData::period));
    return node;
  }

  private ObjectNode field(FieldSchema<?> field) {
    String path = field.key().path();
    List<String> types =
        Vocabulary.find("field", path)
            .orElseGet(() -> Vocabulary.of("category", field.category().code(), "PersonalData"));
    ObjectNode node = linked.named("field", path, types);
    node.set("dct:title", Tree.texts(field.label()));
    return node;
  }

  private static ObjectNode source(SourceDeclaration source) {
    String type = Vocabulary.one("source", source.kind().name());
    return Linked.described(Linked.typed(List.of(type)), source.description());
  }

  private static ObjectNode period(RetentionRule rule) {
    ObjectNode node = Linked.typed("StorageDuration");
    node.set(term("hasDuration"), Linked.duration(rule.length()));
    return node.put("rekisteri:anchor", rule.anchor().name());
  }

  ObjectNode transfer(TransferRule rule) {
    ObjectNode node = Linked.typed(Vocabulary.find("processing", "TRANSFERRING").orElseThrow());
    node.set(term("hasRecipient"), recipient(rule.recipient()));
    node.set(
        term("hasThirdCountry"),
        Linked.typed("ThirdCountry").put("dct:identifier", rule.country().value()));
    rule.necessity().ifPresent(text -> Linked.described(node, text));
    node.set(term("hasLegalBasis"), Tree.list(facts.toolsOf(rule), LinkedData::tool));
    return node;
  }

  /** A code that no recipient has cannot be part of a name: it stands as text. */
  ObjectNode recipient(String code) {
    return facts
        .recipient(code)
        .map(known -> linked.refer("recipient", known.code()))
        .orElseGet(() -> Linked.typed("Recipient").put("dct:identifier", code));
  }

  private static ObjectNode tool(TransferTool tool) {
    ObjectNode node = Linked.typed(List.of(Vocabulary.one("tool", tool.kind().name())));
    node.put("dct:identifier", tool.reference());
    tool.copyAvailableAt().ifPresent(place -> node.put("dct:source", place));
    return node;
  }

  ObjectNode measure(SecurityMeasure measure) {
    String kind = measure.kind().name();
    ObjectNode node = linked.named("measure", kind, "TechnicalOrganisationalMeasure");
    node.put("@id", linked.id("measure", measure.material() + ":" + kind));
    node.put("rekisteri:material", measure.material().name());
    measure.reviewedOn().ifPresent(day -> node.set("dct:modified", Linked.date(day)));
    return Linked.described(node, measure.description());
  }
}
