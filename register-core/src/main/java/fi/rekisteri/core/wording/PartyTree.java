package fi.rekisteri.core.wording;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.Controller;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who answers and who supervises, with the ways to reach them. */
public final class PartyTree {
  private final RegisterDefinition definition;

  public PartyTree(RegisterDefinition definition) {
    this.definition = definition;
  }

  public ObjectNode controller() {
    Controller controller = definition.controller();
    ObjectNode node = Tree.object().put("name", controller.name());
    put(node, "businessId", controller.businessId());
    node.set("contacts", Tree.list(controller.contacts(), PartyTree::contact));
    node.set("dataProtectionOfficer", officer());
    return node;
  }

  private JsonNode officer() {
    return definition
        .dataProtectionOfficer()
        .<JsonNode>fold(
            PartyTree::contact, () -> Tree.declared("none"), () -> Tree.declared("notStated"));
  }

  private static ObjectNode contact(ContactPoint contact) {
    ObjectNode node = Tree.object().put("role", contact.role().name());
    put(node, "name", contact.name());
    put(node, "email", contact.email());
    put(node, "phone", contact.phone());
    put(node, "postalAddress", contact.postalAddress());
    put(node, "url", contact.url());
    return node;
  }

  public ObjectNode authority(AccessAnswer answer) {
    ObjectNode node = Tree.object();
    node.put("country", definition.authority().country().value());
    node.set("name", Tree.texts(definition.authority().name()));
    new NoticeFacts(definition)
        .authorityContact(answer)
        .ifPresent(contact -> node.set("contact", contact(contact)));
    return node;
  }

  private static ObjectNode contact(AuthorityContact contact) {
    ObjectNode node = Tree.object().put("email", contact.email()).put("phone", contact.phone());
    put(node, "registryPhone", contact.registryPhone());
    node.set("postalAddress", Tree.texts(contact.postalAddress()));
    node.set("visitingAddress", Tree.texts(contact.visitingAddress()));
    return node.put("url", contact.url());
  }

  private static void put(ObjectNode node, String name, Optional<String> text) {
    text.ifPresent(value -> node.put(name, value));
  }
}
