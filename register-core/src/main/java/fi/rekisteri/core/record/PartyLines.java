package fi.rekisteri.core.record;

import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.JointController;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.Representative;
import fi.rekisteri.processing.DataCategory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who somebody is and how they are reached, in lines. */
record PartyLines(RecordFacts facts, Names names) {
  List<String> controller(Controller controller) {
    List<String> lines = new ArrayList<>(List.of(controller.name()));
    controller.businessId().map(id -> names.text("said.businessId", id)).ifPresent(lines::add);
    controller.contacts().forEach(contact -> lines.add(contact(contact)));
    return lines;
  }

  List<String> joint(JointController joint) {
    List<String> lines = new ArrayList<>(controller(joint.controller()));
    lines.add(names.text("said.share", names.text(joint.share())));
    joint.arrangement().map(one -> names.text("said.arrangement", one)).ifPresent(lines::add);
    return lines;
  }

  List<String> representative(Representative one) {
    List<String> lines = new ArrayList<>(List.of(one.name(), names.country(one.country())));
    one.contacts().forEach(contact -> lines.add(contact(contact)));
    return lines;
  }

  List<String> officer(ContactPoint officer) {
    return List.of(String.join(", ", ways(officer)));
  }

  private String contact(ContactPoint contact) {
    return names.shared("contactRole", contact.role()) + ": " + String.join(", ", ways(contact));
  }

  private static List<String> ways(ContactPoint contact) {
    return Stream.of(
            contact.name(),
            contact.email(),
            contact.phone(),
            contact.postalAddress(),
            contact.url())
        .flatMap(Optional::stream)
        .toList();
  }

  List<String> recipient(Recipient recipient) {
    List<String> lines = new ArrayList<>(List.of(names.text(recipient.category())));
    recipient.party().map(this::named).ifPresent(lines::add);
    lines.add(names.shared("recipient", recipient.role()));
    lines.add(names.text("said.categories", categories(facts.categoriesOf(recipient.fields()))));
    facts
        .subProcessors(recipient)
        .forEach(
            other ->
                lines.add(
                    names.text("said.subProcessor", other.name(), names.country(other.country()))));
    facts
        .groundsOf(recipient)
        .forEach(rule -> lines.add(names.text("said.ground", names.text(rule.description()))));
    return lines;
  }

  private String named(NamedParty party) {
    String states = party.internationalOrganisation() ? ", " + names.text("said.ofStates") : "";
    return party.name() + ", " + names.country(party.country()) + states;
  }

  String categories(Collection<DataCategory> categories) {
    String all = categories.stream().map(names::of).collect(Collectors.joining(", "));
    return names.stated(Optional.of(all).filter(text -> !text.isEmpty()));
  }
}
