package fi.rekisteri.core.record;

import static fi.rekisteri.core.vocabulary.Vocabulary.term;

import fi.rekisteri.core.vocabulary.Vocabulary;
import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.JointController;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.Representative;
import fi.rekisteri.party.SubProcessor;
import fi.rekisteri.party.SupervisoryAuthority;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The parties of the record as linked data. */
record LinkedParties(RecordFacts facts, Linked linked) {
  ObjectNode controller(Controller controller, String kind, String code) {
    ObjectNode node = party(kind, code, "DataController", controller.name());
    controller.businessId().ifPresent(id -> node.put("rekisteri:businessId", id));
    return reached(node, controller.contacts());
  }

  ObjectNode joint(JointController joint) {
    return Linked.described(
        controller(joint.controller(), "jointController", joint.code()), joint.share());
  }

  ObjectNode representative(Representative one, String code) {
    ObjectNode node = party("representative", code, "Representative", one.name());
    node.put(term("hasCountry"), one.country().value());
    return reached(node, one.contacts());
  }

  ObjectNode officer(ContactPoint officer, String code) {
    ObjectNode node = linked.named("officer", code, List.of(term("DataProtectionOfficer")));
    officer.name().ifPresent(name -> node.put(term("hasName"), name));
    return reached(node, List.of(officer));
  }

  ObjectNode authority(SupervisoryAuthority authority) {
    String country = authority.country().value();
    ObjectNode node = Linked.typed("DataProtectionAuthority").put("dct:identifier", country);
    Vocabulary.find("authority", country).ifPresent(iri -> node.put("@id", iri.get(0)));
    node.set("dct:title", Tree.texts(authority.name()));
    return node;
  }

  ObjectNode recipient(Recipient recipient) {
    String role = Vocabulary.one("recipient", recipient.role().name());
    ObjectNode node = linked.named("recipient", recipient.code(), List.of(role));
    Linked.described(node, recipient.category());
    recipient
        .party()
        .ifPresent(
            party ->
                node.put(term("hasName"), party.name())
                    .put(term("hasCountry"), party.country().value()));
    node.set(
        term("hasPersonalData"),
        Tree.list(PartyTree.paths(recipient.fields()), path -> linked.refer("field", path)));
    List<SubProcessor> others = facts.subProcessors(recipient);
    if (!others.isEmpty()) {
      node.set(term("hasRecipient"), Tree.list(others, LinkedParties::other));
    }
    return node;
  }

  private static ObjectNode other(SubProcessor other) {
    return Linked.typed("DataSubProcessor")
        .put(term("hasName"), other.name())
        .put(term("hasCountry"), other.country().value());
  }

  private ObjectNode party(String kind, String code, String type, String name) {
    return linked.named(kind, code, List.of(term(type))).put(term("hasName"), name);
  }

  private static ObjectNode reached(ObjectNode node, Collection<ContactPoint> contacts) {
    List<String> addresses =
        contacts.stream().map(ContactPoint::postalAddress).flatMap(Optional::stream).toList();
    List<String> ways =
        contacts.stream()
            .flatMap(one -> Stream.of(one.email(), one.phone(), one.url()))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    if (!addresses.isEmpty()) {
      node.set(term("hasAddress"), Tree.texts(addresses));
    }
    if (!ways.isEmpty()) {
      node.set(term("hasContact"), Tree.texts(ways));
    }
    return node;
  }
}
