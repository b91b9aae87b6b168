package fi.rekisteri.core.record;

import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.definition.ProcessingOnBehalf;
import fi.rekisteri.disclosure.TransferRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The processor's records: one for each controller on whose behalf data is processed (30(2)). */
final class ProcessorTree {
  private final RecordFacts facts;
  private final DataTree data;
  private final ControllerTree own;
  private final PartyTree parties;

  ProcessorTree(RecordFacts facts) {
    this.facts = facts;
    this.data = new DataTree(facts);
    this.own = new ControllerTree(facts);
    this.parties = new PartyTree(facts);
  }

  JsonNode nodes() {
    return Nodes.statedList(facts.draft().accountability().onBehalf(), this::node);
  }

  private ObjectNode node(ProcessingOnBehalf behalf) {
    ObjectNode node = Nodes.from(path(behalf)).put("code", behalf.code());
    node.set(RecordPoint.PROCESSOR.place(), parties(behalf));
    node.set(
        RecordPoint.PROCESSING.place(),
        Tree.object().set("categories", Tree.list(behalf.categories(), Tree::texts)));
    node.set(
        RecordPoint.PROCESSOR_TRANSFERS.place(),
        Tree.object()
            .set(
                "transfers",
                Nodes.stated(
                    behalf.transfers(),
                    rules ->
                        Tree.row(facts.abroad().rules(rules), rule -> transfer(behalf, rule)))));
    node.set(RecordPoint.PROCESSOR_MEASURES.place(), own.measures());
    return node;
  }

  private ObjectNode parties(ProcessingOnBehalf behalf) {
    String path = path(behalf);
    ObjectNode node = Tree.object();
    node.set("processor", own.controller());
    node.set("processorRepresentative", own.representative());
    node.set("processorOfficer", own.officer());
    node.set(
        "engaged",
        Tree.list(behalf.engaged().stream().sorted().toList(), code -> engaged(path, code)));
    node.set("controller", PartyTree.controller(behalf.controller(), path));
    node.set(
        "controllerRepresentative",
        Nodes.stated(behalf.representative(), one -> PartyTree.representative(one, path)));
    node.set(
        "controllerOfficer",
        Nodes.stated(behalf.dataProtectionOfficer(), one -> PartyTree.officer(one, path)));
    return node;
  }

  /** A code that no recipient has is a mistake of the draft, and not hidden. */
  private ObjectNode engaged(String from, String code) {
    ObjectNode node = Nodes.from(from).put("code", code);
    node.set("recipient", Nodes.stated(facts.recipient(code), parties::recipient));
    return node;
  }

  private ObjectNode transfer(ProcessingOnBehalf behalf, TransferRule rule) {
    return data.transfer(rule, path(behalf));
  }

  static String path(ProcessingOnBehalf behalf) {
    return "onBehalf[" + behalf.code() + "]";
  }
}
