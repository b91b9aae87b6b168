package fi.rekisteri.core.wording;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.SubProcessor;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.retention.RetentionRule;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the JSON tells from the definition: Art. 15(1)(c), (d), (g), (h) and 15(2). */
public final class NoticeTree {
  private final RegisterDefinition definition;
  private final NoticeFacts facts;

  public NoticeTree(RegisterDefinition definition) {
    this.definition = definition;
    this.facts = new NoticeFacts(definition);
  }

  public ObjectNode register() {
    ObjectNode node = Tree.object().put("id", definition.id().value());
    node.set("name", Tree.texts(definition.name()));
    return node.put("version", definition.version())
        .put("validFrom", definition.validFrom().toString())
        .put("zone", definition.zone().getId());
  }

  public void addTo(ObjectNode root, AccessAnswer answer) {
    LocalDate day = facts.dayOf(answer);
    root.set("recipients", Tree.row(definition.recipients(), one -> recipient(one, day)));
    root.set("transfers", Tree.row(facts.transfersOutside(day), rule -> transfer(rule, day)));
    root.set("retention", Tree.row(definition.retention(), NoticeTree::period));
    root.set("sources", Tree.row(definition.sources(), NoticeTree::source));
    root.set("automatedDecisions", decisions(answer));
  }

  private ObjectNode recipient(Recipient recipient, LocalDate day) {
    ObjectNode node = Tree.object().put("code", recipient.code());
    recipient.party().ifPresent(party -> node.put("name", party.name()));
    recipient.party().ifPresent(party -> node.put("country", party.country().value()));
    if (facts.isOfStates(recipient)) {
      node.put("internationalOrganisation", true);
    }
    node.set("category", Tree.texts(recipient.category()));
    node.put("role", recipient.role().name());
    node.set("fields", Tree.texts(NoticeFacts.paths(recipient.fields())));
    List<SubProcessor> others = NoticeFacts.subProcessors(recipient, day);
    if (!others.isEmpty()) {
      node.set("subProcessors", Tree.list(others, NoticeTree::subProcessor));
    }
    return node;
  }

  private static ObjectNode subProcessor(SubProcessor other) {
    return Tree.object().put("name", other.name()).put("country", other.country().value());
  }

  private static ObjectNode transfer(TransferRule rule, LocalDate day) {
    ObjectNode node = Tree.object().put("recipient", rule.recipient());
    node.put("country", rule.country().value());
    rule.necessity().ifPresent(text -> node.set("necessity", Tree.texts(text)));
    rule.toolOn(day).ifPresent(tool -> node.set("safeguard", tool(tool)));
    return node;
  }

  private static ObjectNode tool(TransferTool tool) {
    ObjectNode node = Tree.object().put("kind", tool.kind().name());
    node.put("reference", tool.reference());
    tool.copyAvailableAt().ifPresent(place -> node.put("copyAvailableAt", place));
    if (NoticeFacts.isCopyAskedFor(tool)) {
      node.put("copyOnRequest", true);
    }
    tool.lastDay().ifPresent(day -> node.put("validTo", day.toString()));
    return node;
  }

  private static ObjectNode period(RetentionRule rule) {
    return Tree.object()
        .put("category", rule.category().code())
        .put("length", rule.length().toString())
        .put("anchor", rule.anchor().name());
  }

  private static ObjectNode source(SourceDeclaration source) {
    ObjectNode node = Tree.object().put("kind", source.kind().name());
    node.set("description", Tree.texts(source.description()));
    node.set(
        "categories",
        Tree.texts(
            NoticeFacts.sorted(source.categories()).stream().map(DataCategory::code).toList()));
    node.set("parties", Tree.texts(source.parties().stream().sorted().toList()));
    return node;
  }

  private JsonNode decisions(AccessAnswer answer) {
    return facts
        .decisions(answer)
        .<JsonNode>fold(
            decisions -> Tree.row(decisions, NoticeTree::decision),
            () -> Tree.declared("none"),
            () -> Tree.declared("notStated"));
  }

  private static ObjectNode decision(AutomatedDecision decision) {
    ObjectNode node = Tree.object().put("purpose", decision.purpose().code());
    node.put("kind", decision.kind().name());
    node.set("logic", Tree.texts(decision.logic()));
    node.set("consequences", Tree.texts(decision.consequences()));
    decision.ground().ifPresent(rule -> node.put("ground", rule.reference()));
    return node;
  }
}
