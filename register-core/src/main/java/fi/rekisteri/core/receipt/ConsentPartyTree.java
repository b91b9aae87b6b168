package fi.rekisteri.core.receipt;

import static fi.rekisteri.core.receipt.Vocabulary.term;

import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.Recipient;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The parties of a consent record: what is not known of one is said to be not stated. */
record ConsentPartyTree(RegisterDefinition definition) {
  ObjectNode controller() {
    Controller controller = definition.controller();
    ObjectNode party = Terms.typed("DataController");
    party.set("dct:identifier", stated(controller.businessId()));
    party.put(term("hasName"), controller.name());
    party.set(
        term("hasAddress"),
        stated(
            controller.contacts().stream()
                .map(ContactPoint::postalAddress)
                .flatMap(Optional::stream)
                .findFirst()));
    party.set(
        term("hasContact"),
        statedList(
            controller.contacts().stream().flatMap(one -> ways(one).stream()).distinct().toList()));
    return party;
  }

  /** The ways to reach somebody without a letter. */
  static List<String> ways(ContactPoint contact) {
    return Stream.of(contact.email(), contact.phone(), contact.url())
        .flatMap(Optional::stream)
        .toList();
  }

  ObjectNode recipient(Recipient recipient, LocalDate day) {
    ObjectNode party = Terms.typed(List.of(Vocabulary.one("recipient", recipient.role().name())));
    party.put("dct:identifier", recipient.code());
    party.set("dct:description", Tree.texts(recipient.category()));
    party.set(term("hasName"), stated(recipient.party().map(named -> named.name())));
    party.set(term("hasCountry"), stated(recipient.party().map(named -> named.country().value())));
    party.set(term("hasAddress"), Tree.declared("notStated"));
    party.set(term("hasContact"), Tree.declared("notStated"));
    definition.transfers().stream()
        .filter(rule -> rule.recipient().equals(recipient.code()))
        .flatMap(rule -> rule.toolOn(day).stream())
        .findFirst()
        .ifPresent(
            tool ->
                party.set(
                    term("hasLegalBasis"),
                    Terms.reference(Vocabulary.one("tool", tool.kind().name()))));
    return party;
  }

  /** With the contact data of the day of the receipt: an old receipt stays true. */
  ObjectNode authority(LocalDate day) {
    String country = definition.authority().country().value();
    ObjectNode party = Terms.typed("DataProtectionAuthority");
    Vocabulary.find("authority", country).ifPresent(iri -> party.put("@id", iri.get(0)));
    party.put("dct:identifier", country);
    party.set("dct:title", Tree.texts(definition.authority().name()));
    Optional<AuthorityContact> contact = definition.authority().contactOn(day);
    party.set(
        term("hasContact"),
        statedList(
            contact.stream()
                .flatMap(one -> Stream.of(one.email(), one.phone(), one.url()))
                .toList()));
    return party;
  }

  static JsonNode stated(Optional<String> text) {
    return text.<JsonNode>map(JsonNodeFactory.instance::stringNode)
        .orElseGet(() -> Tree.declared("notStated"));
  }

  private static JsonNode statedList(Collection<String> texts) {
    return texts.isEmpty() ? Tree.declared("notStated") : Tree.texts(texts);
  }
}
