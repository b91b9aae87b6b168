package fi.rekisteri.core.record;

import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.JointController;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.Representative;
import fi.rekisteri.party.SubProcessor;
import fi.rekisteri.processing.FieldKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Who is named in the record, and how they are reached. */
record PartyTree(RecordFacts facts) {
  static ObjectNode controller(Controller controller, String from) {
    ObjectNode node = Nodes.from(from).put("name", controller.name());
    put(node, "businessId", controller.businessId());
    return contacts(node, controller.contacts());
  }

  static ObjectNode joint(JointController joint) {
    String from = "jointControllers[" + joint.code() + "]";
    ObjectNode node = controller(joint.controller(), from).put("code", joint.code());
    node.set("share", Tree.texts(joint.share()));
    put(node, "arrangement", joint.arrangement());
    return node;
  }

  static ObjectNode representative(Representative one, String from) {
    ObjectNode node = Nodes.from(from).put("name", one.name());
    return contacts(node.put("country", one.country().value()), one.contacts());
  }

  static ObjectNode officer(ContactPoint officer, String from) {
    return put(Nodes.from(from), officer);
  }

  private static ObjectNode contacts(ObjectNode node, Collection<ContactPoint> contacts) {
    node.set(
        "contacts",
        Tree.list(contacts, one -> put(Tree.object().put("role", one.role().name()), one)));
    return node;
  }

  private static ObjectNode put(ObjectNode node, ContactPoint contact) {
    put(node, "name", contact.name());
    put(node, "email", contact.email());
    put(node, "phone", contact.phone());
    put(node, "postalAddress", contact.postalAddress());
    put(node, "url", contact.url());
    return node;
  }

  /** A category of recipients, named as soon as the controller knows the party (C-154/21). */
  ObjectNode recipient(Recipient recipient) {
    ObjectNode node = Nodes.from(RecordFacts.path(recipient)).put("code", recipient.code());
    node.set("category", Tree.texts(recipient.category()));
    node.put("role", recipient.role().name());
    recipient
        .party()
        .ifPresent(
            party ->
                node.put("name", party.name())
                    .put("country", party.country().value())
                    .put("internationalOrganisation", party.internationalOrganisation()));
    node.set("fields", Tree.texts(paths(recipient.fields())));
    node.set("subProcessors", Tree.list(facts.subProcessors(recipient), PartyTree::other));
    node.set("grounds", Tree.list(facts.groundsOf(recipient), rule -> Grounds.node(rule)));
    return node;
  }

  private static ObjectNode other(SubProcessor other) {
    return Tree.object().put("name", other.name()).put("country", other.country().value());
  }

  /** Sorted, so that one record is written the same way each time. */
  static List<String> paths(Set<FieldKey<?>> fields) {
    return fields.stream().map(FieldKey::path).sorted().toList();
  }

  static void put(ObjectNode node, String name, Optional<String> text) {
    text.ifPresent(value -> node.put(name, value));
  }
}
