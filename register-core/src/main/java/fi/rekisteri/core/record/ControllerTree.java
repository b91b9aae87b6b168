package fi.rekisteri.core.record;

import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.definition.Accountability;
import fi.rekisteri.definition.RegisterDraft;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The controller's record, point by point (Art. 30(1)). */
final class ControllerTree {
  private final RecordFacts facts;
  private final RegisterDraft draft;
  private final DataTree data;

  ControllerTree(RecordFacts facts) {
    this.facts = facts;
    this.draft = facts.draft();
    this.data = new DataTree(facts);
  }

  ObjectNode node() {
    ObjectNode node = Tree.object();
    node.set(RecordPoint.CONTROLLER.place(), parties());
    node.set(
        RecordPoint.PURPOSES.place(),
        point("purposes", Nodes.required(draft.activities(), new PurposeTree(facts)::purpose)));
    node.set(RecordPoint.CATEGORIES.place(), categories());
    node.set(
        RecordPoint.RECIPIENTS.place(),
        point("recipients", leaving(draft.recipients(), new PartyTree(facts)::recipient)));
    node.set(RecordPoint.TRANSFERS.place(), point("transfers", leaving(transfers(), one -> one)));
    node.set(RecordPoint.TIME_LIMITS.place(), TimeLimitTree.of(facts));
    node.set(RecordPoint.MEASURES.place(), measures());
    return node;
  }

  private ObjectNode parties() {
    Accountability told = draft.accountability();
    ObjectNode node = Tree.object();
    node.set("controller", controller());
    node.set("jointControllers", Nodes.statedList(told.jointControllers(), PartyTree::joint));
    node.set("representative", representative());
    node.set("dataProtectionOfficer", officer());
    return node;
  }

  JsonNode controller() {
    return Nodes.stated(draft.controller(), one -> PartyTree.controller(one, "controller"));
  }

  JsonNode representative() {
    return Nodes.stated(
        draft.accountability().representative(),
        one -> PartyTree.representative(one, "representative"));
  }

  JsonNode officer() {
    return Nodes.stated(
        draft.dataProtectionOfficer(), one -> PartyTree.officer(one, "dataProtectionOfficer"));
  }

  private ObjectNode categories() {
    ObjectNode node = Tree.object();
    node.set(
        "dataSubjects", Nodes.required(facts.activitiesByRole().entrySet(), DataTree::subjects));
    node.set("categories", Nodes.required(facts.categories(), data::category));
    node.set("sources", Nodes.required(draft.sources(), DataTree::source));
    return node;
  }

  ObjectNode measures() {
    return point("measures", Nodes.required(draft.measures(), DataTree::measure));
  }

  private List<ObjectNode> transfers() {
    List<ObjectNode> nodes = new ArrayList<>();
    facts
        .abroad()
        .rules(draft.transfers())
        .forEach(rule -> nodes.add(data.transfer(rule, RecordFacts.path(rule))));
    facts.abroad().untold().forEach(one -> nodes.add(DataTree.untold(one)));
    return nodes;
  }

  private <T> JsonNode leaving(Collection<T> parts, Function<? super T, ? extends JsonNode> each) {
    return facts.abroad().isDescribed() ? Tree.row(parts, each) : Nodes.required(parts, each);
  }

  private static ObjectNode point(String name, JsonNode parts) {
    return Tree.object().set(name, parts);
  }
}
