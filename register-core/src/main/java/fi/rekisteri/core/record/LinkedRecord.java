package fi.rekisteri.core.record;

import static fi.rekisteri.core.vocabulary.Vocabulary.term;

import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.definition.Accountability;
import fi.rekisteri.definition.ProcessingOnBehalf;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.party.JointController;
import fi.rekisteri.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * The record as JSON-LD. What is not stated is absent, as linked data has it, and its path stands
 * in a list, so that nobody takes it for "none".
 */
final class LinkedRecord {
  private final RecordFacts facts;
  private final RegisterDraft draft;
  private final Linked linked;
  private final LinkedParties parties;
  private final LinkedData data;

  private LinkedRecord(RecordFacts facts) {
    this.facts = facts;
    this.draft = facts.draft();
    this.linked = Linked.of(draft);
    this.parties = new LinkedParties(facts, linked);
    this.data = new LinkedData(facts, linked);
  }

  static ObjectNode of(RecordFacts facts) {
    LinkedRecord record = new LinkedRecord(facts);
    List<ObjectNode> graph = new ArrayList<>(List.of(record.controllers()));
    RecordFacts.items(facts.draft().accountability().onBehalf()).stream()
        .map(record::processors)
        .forEach(graph::add);
    ObjectNode root = Tree.object();
    root.set("@context", Linked.context());
    root.set("@graph", Tree.list(graph, node -> node));
    return root;
  }

  private ObjectNode controllers() {
    ObjectNode node = Linked.named(linked.root() + ":record", "ROPA");
    node.put("dct:identifier", draft.id().value());
    draft.name().ifPresent(name -> node.set("dct:title", Tree.texts(name)));
    draft.version().ifPresent(version -> node.put("dct:hasVersion", version));
    draft.validFrom().ifPresent(day -> node.set("dct:valid", Linked.date(day)));
    addParties(node);
    LinkedProcess process = new LinkedProcess(facts, linked, data);
    node.set(term("hasProcess"), Tree.list(draft.activities(), process::of));
    node.set(term("hasPersonalData"), Tree.list(facts.categories(), data::category));
    node.set(term("hasRecipient"), Tree.list(draft.recipients(), parties::recipient));
    node.set(
        term("hasProcessing"), Tree.list(facts.abroad().rules(draft.transfers()), data::transfer));
    node.set(term("hasTechnicalOrganisationalMeasure"), Tree.list(draft.measures(), data::measure));
    List<String> hints =
        facts.hints().ofRegister().stream().map(hint -> hint.kind().name()).toList();
    node.set("rekisteri:impactHint", Tree.texts(hints));
    Gaps gaps = Gaps.of(facts);
    node.set("rekisteri:notStated", Tree.texts(gaps.notStated()));
    node.set("rekisteri:noneDeclared", Tree.texts(gaps.none()));
    return node;
  }

  private void addParties(ObjectNode node) {
    Accountability told = draft.accountability();
    addOwn(node);
    put(node, "hasJointDataControllers", told.jointControllers().toOptional(), this::joint);
    draft.authority().ifPresent(one -> node.set(term("hasAuthority"), parties.authority(one)));
    put(
        node,
        "hasScale",
        told.largeScale().toOptional(),
        text -> Linked.described(Linked.typed("LargeScaleProcessing"), text));
  }

  private ObjectNode joint(List<JointController> others) {
    ObjectNode node = Linked.typed("JointDataControllers");
    node.set(term("hasDataController"), Tree.list(others, parties::joint));
    return node;
  }

  /** The code of those who answer for the register itself: no other code has small letters. */
  private String own() {
    return draft.id().value();
  }

  /** The register's own controller, with those who speak for it. */
  private void addOwn(ObjectNode node) {
    put(
        node,
        "hasDataController",
        draft.controller(),
        one -> parties.controller(one, "controller", own()));
    put(
        node,
        "hasRepresentative",
        draft.accountability().representative().toOptional(),
        one -> parties.representative(one, own()));
    put(
        node,
        "hasDataProtectionOfficer",
        draft.dataProtectionOfficer().toOptional(),
        one -> parties.officer(one, own()));
  }

  /** The record that the register's controller keeps as a processor. */
  private ObjectNode processors(ProcessingOnBehalf behalf) {
    ObjectNode node = Linked.named(linked.id("record", behalf.code()), "ROPA");
    node.put("dct:identifier", behalf.code());
    draft
        .controller()
        .ifPresent(
            one ->
                node.set(
                    term("hasDataProcessor"),
                    Linked.named(linked.id("controller", own()), "DataProcessor")
                        .put(term("hasName"), one.name())));
    node.set(term("hasDataController"), client(behalf));
    node.set(term("hasProcess"), Tree.list(behalf.categories(), text -> process(text)));
    node.set(
        term("hasRecipient"),
        Tree.list(behalf.engaged().stream().sorted().toList(), data::recipient));
    node.set(
        term("hasProcessing"),
        Tree.list(facts.abroad().rules(RecordFacts.items(behalf.transfers())), data::transfer));
    node.set(
        term("hasTechnicalOrganisationalMeasure"),
        Tree.list(
            draft.measures(), one -> linked.refer("measure", one.material() + ":" + one.kind())));
    return node;
  }

  private static ObjectNode process(LocalizedText text) {
    return Linked.described(Linked.typed("PersonalDataProcess"), text);
  }

  private ObjectNode client(ProcessingOnBehalf behalf) {
    ObjectNode node = parties.controller(behalf.controller(), "client", behalf.code());
    put(
        node,
        "hasRepresentative",
        behalf.representative().toOptional(),
        one -> parties.representative(one, behalf.code()));
    put(
        node,
        "hasDataProtectionOfficer",
        behalf.dataProtectionOfficer().toOptional(),
        one -> parties.officer(one, behalf.code()));
    return node;
  }

  private static <T> void put(
      ObjectNode node, String relation, Optional<T> part, Function<T, ObjectNode> each) {
    part.ifPresent(one -> node.set(term(relation), each.apply(one)));
  }
}
