package fi.rekisteri.core.record;

import fi.rekisteri.core.abroad.UntoldTransfer;
import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.definition.PolicyReference;
import fi.rekisteri.definition.SecurityMeasure;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.SubjectRole;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** People and data by category, where data goes, and what protects it (Art. 30(1)(c), (e), (g)). */
record DataTree(RecordFacts facts) {
  static ObjectNode subjects(Map.Entry<SubjectRole, List<ProcessingActivity>> role) {
    return Nodes.from(role.getValue().stream().map(RecordFacts::path).toList())
        .put("role", role.getKey().name());
  }

  ObjectNode category(DataCategory category) {
    List<String> from = facts.fieldsOf(category).stream().map(RecordFacts::path).toList();
    ObjectNode node = Nodes.from(from).put("category", category.code());
    node.set(
        "fields",
        Tree.list(
            facts.fieldsOf(category),
            field ->
                Tree.object()
                    .put("path", field.key().path())
                    .set("label", Tree.texts(field.label()))));
    node.set("dataSubjects", Tree.texts(names(facts.rolesOf(category))));
    node.set(
        "sources",
        Tree.texts(facts.sourcesOf(category).stream().map(one -> one.kind().name()).toList()));
    return node;
  }

  private static List<String> names(Collection<? extends Enum<?>> constants) {
    return constants.stream().<String>map(Enum::name).toList();
  }

  static ObjectNode source(SourceDeclaration source) {
    ObjectNode node = Nodes.from(RecordFacts.path(source)).put("kind", source.kind().name());
    node.set("description", Tree.texts(source.description()));
    return node;
  }

  ObjectNode transfer(TransferRule rule, String from) {
    ObjectNode node = Nodes.from(from).put("recipient", rule.recipient());
    node.put("country", rule.country().value());
    node.set("necessity", Nodes.stated(rule.necessity(), Tree::texts));
    node.set("safeguards", Nodes.required(facts.toolsOf(rule), DataTree::tool));
    return node;
  }

  /** Somebody outside receives data, and nobody said why or by which right. */
  static ObjectNode untold(UntoldTransfer one) {
    ObjectNode node =
        Nodes.from(RecordFacts.path(one.recipient())).put("recipient", one.recipient().code());
    node.put("country", one.country().value());
    node.set("necessity", Nodes.notStated());
    return node.set("safeguards", Nodes.notStated());
  }

  private static ObjectNode tool(TransferTool tool) {
    ObjectNode node = Tree.object().put("kind", tool.kind().name());
    node.put("article", tool.kind().article()).put("reference", tool.reference());
    PartyTree.put(node, "copyAvailableAt", tool.copyAvailableAt());
    tool.days().first().ifPresent(day -> node.put("validFrom", day.toString()));
    tool.lastDay().ifPresent(day -> node.put("validTo", day.toString()));
    return node;
  }

  static ObjectNode measure(SecurityMeasure measure) {
    ObjectNode node = Nodes.from(RecordFacts.path(measure)).put("kind", measure.kind().name());
    node.put("material", measure.material().name());
    node.set("description", Tree.texts(measure.description()));
    node.set("reviewedOn", Nodes.stated(measure.reviewedOn().map(Object::toString)));
    node.set("follows", Tree.list(measure.follows(), DataTree::reference));
    return node;
  }

  private static ObjectNode reference(PolicyReference reference) {
    ObjectNode node = Tree.object().put("kind", reference.kind().name());
    node.put("id", reference.id()).put("validFrom", reference.validFrom().toString());
    PartyTree.put(node, "validTo", reference.validTo().map(Object::toString));
    return node;
  }
}
