package fi.rekisteri.core.access;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.core.wording.Line;
import fi.rekisteri.core.wording.NoticeFacts;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.ContactPoint;
import java.util.ArrayList;
import java.util.List;

/** What the person can do next: Art. 15(1)(e) and (f). */
final class RightsSections {
  private final RegisterDefinition definition;
  private final NoticeFacts facts;
  private final Wording wording;
  private final Contacts contacts;

  RightsSections(RegisterDefinition definition, Wording wording) {
    this.definition = definition;
    this.facts = new NoticeFacts(definition);
    this.wording = wording;
    this.contacts = new Contacts(wording);
  }

  public List<Section> of(AccessAnswer answer) {
    List<Section> sections = new ArrayList<>();
    if (answer.isHeld()) {
      sections.add(rights(answer));
    }
    sections.add(contact());
    sections.add(complaint(answer));
    return sections;
  }

  private Section rights(AccessAnswer answer) {
    Table table =
        new Table(
            wording.text("rights.caption"),
            wording.columns("right", "meaning", "article", "to"),
            ToldRight.of(answer).stream().map(this::row).toList());
    return section("rights", List.of(Line.of(wording.text("rights.intro"))), List.of(table));
  }

  private Table.Row row(ToldRight told) {
    List<Line> to =
        facts
            .handler(told.right())
            .map(handler -> Line.of(wording.nameOf("contactRole", handler.role())))
            .stream()
            .toList();
    return new Table.Row(
        Line.of(wording.text(told.nameKey())),
        List.of(
            List.of(Line.of(wording.text(told.meaningKey()))),
            List.of(Line.of(wording.text(told.articleKey()))),
            to));
  }

  private Section contact() {
    Table table =
        new Table(
            definition.controller().name(),
            wording.columns("unit", "reach"),
            facts.contacts().map(this::row).toList());
    return section("contact", List.of(), List.of(table));
  }

  private Table.Row row(ContactPoint contact) {
    List<Line> lines = contacts.of(contact);
    return new Table.Row(lines.get(0), List.of(lines.subList(1, lines.size())));
  }

  private Section complaint(AccessAnswer answer) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(wording.text("complaint.intro")));
    lines.add(wording.line(definition.authority().name()).labelled(wording.text("contact.name")));
    facts.authorityContact(answer).map(contacts::of).ifPresent(lines::addAll);
    return section("complaint", lines, List.of());
  }

  private Section section(String id, List<Line> paragraphs, List<Table> tables) {
    return new Section(id, wording.text("section." + id), paragraphs, tables);
  }
}
