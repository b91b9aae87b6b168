package fi.rekisteri.core.access;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.core.wording.Line;
import fi.rekisteri.core.wording.NoticeFacts;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.Disclosure;
import fi.rekisteri.disclosure.DisclosureDetails;
import fi.rekisteri.disclosure.DisclosureDetails.Safeguard;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureForm;
import fi.rekisteri.disclosure.DisclosureRoute.Onward;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.party.CountryCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who received the person's data, by name and date (Art. 15(1)(c), 15(2); C-154/21). */
final class DisclosureSection {
  private final RegisterDefinition definition;
  private final NoticeFacts facts;
  private final Wording wording;
  private final Times times;

  DisclosureSection(RegisterDefinition definition, Wording wording) {
    this.definition = definition;
    this.facts = new NoticeFacts(definition);
    this.wording = wording;
    this.times = new Times(definition.zone(), wording);
  }

  Section of(AccessAnswer answer) {
    List<Line> moved = moved(answer);
    if (answer.disclosures().isEmpty()) {
      String none = wording.none("disclosures", answer);
      return section(moved.isEmpty() ? List.of(Line.of(none)) : moved, List.of());
    }
    Table table =
        new Table(
            wording.text("disclosures.caption"),
            wording.columns("at", "recipient", "fields", "ground", "safeguard"),
            answer.disclosures().stream().map(this::row).toList());
    List<Line> said = new ArrayList<>(List.of(Line.of(wording.text("disclosures.intro"))));
    said.addAll(moved);
    return section(said, List.of(table));
  }

  /** Whoever was handed a package at the person's wish received data too (Art. 20(2)). */
  private List<Line> moved(AccessAnswer answer) {
    return answer.consultations().stream()
        .flatMap(look -> look.receiver().stream())
        .distinct()
        .map(to -> Line.of(to.code()).labelled(wording.text("disclosures.moved")))
        .toList();
  }

  private Section section(List<Line> said, List<Table> tables) {
    return new Section("disclosures", wording.text("section.disclosures"), said, tables);
  }

  private Table.Row row(Disclosure disclosure) {
    DisclosureFacts told = disclosure.facts();
    return new Table.Row(
        Line.of(times.instant(told.at())),
        List.of(
            recipient(disclosure),
            fields(disclosure),
            ground(disclosure),
            disclosure.details().map(this::safeguards).orElseGet(List::of)));
  }

  /** The name of that day; where it cannot be told any more, what the definition says today. */
  private List<Line> recipient(Disclosure disclosure) {
    return disclosure
        .details()
        .map(this::party)
        .orElseGet(
            () ->
                List.of(
                    definition
                        .recipient(disclosure.facts().recipient())
                        .map(wording::nameOf)
                        .orElseGet(() -> Line.of(disclosure.facts().recipient())),
                    Line.of(wording.text("disclosures.unknown"))));
  }

  private List<Line> party(DisclosureDetails details) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(details.party()));
    lines.add(country(details.country()));
    details
        .route()
        .subProcessor()
        .map(name -> Line.of(name).labelled(wording.text("disclosures.subProcessor")))
        .ifPresent(lines::add);
    details.route().accessedFrom().stream()
        .sorted()
        .map(from -> country(from).labelled(wording.text("disclosures.accessedFrom")))
        .forEach(lines::add);
    details.route().onward().ifPresent(onward -> lines.addAll(onward(onward)));
    return lines;
  }

  private List<Line> onward(Onward onward) {
    return List.of(
        Line.of(onward.party()).labelled(wording.text("disclosures.onward")),
        country(onward.country()));
  }

  private List<Line> fields(Disclosure disclosure) {
    List<Line> lines = new ArrayList<>();
    disclosure.facts().fields().forEach(path -> lines.add(field(path)));
    disclosure
        .details()
        .filter(details -> details.form() == DisclosureForm.HASHED)
        .ifPresent(hashed -> lines.add(Line.of(wording.text("disclosures.hashed"))));
    return lines;
  }

  /** A field that a later definition forgot stands for itself. */
  private Line field(String path) {
    return definition
        .field(path)
        .map(FieldSchema::label)
        .map(wording::line)
        .orElseGet(() -> Line.of(path));
  }

  private List<Line> ground(Disclosure disclosure) {
    DisclosureFacts told = disclosure.facts();
    List<Line> lines = new ArrayList<>();
    lines.add(
        definition.disclosureRules().stream()
            .filter(rule -> rule.ground().equals(told.ground()))
            .findFirst()
            .map(DisclosureRule::description)
            .map(wording::line)
            .orElseGet(() -> Line.of(told.ground().code())));
    lines.add(
        facts
            .describe(told.purpose())
            .map(wording::line)
            .orElseGet(() -> Line.of(told.purpose().code())));
    disclosure
        .details()
        .map(DisclosureDetails::basis)
        .ifPresent(
            basis -> {
              lines.add(
                  Line.of(basis.reference())
                      .labelled(wording.nameOf("evidence", basis.evidence())));
              basis
                  .agreement()
                  .map(one -> Line.of(one).labelled(wording.text("disclosures.agreement")))
                  .ifPresent(lines::add);
            });
    return lines;
  }

  private List<Line> safeguards(DisclosureDetails details) {
    List<Line> lines = new ArrayList<>();
    for (Safeguard safeguard : details.safeguards()) {
      lines.add(country(safeguard.country()));
      lines.add(Line.of(wording.nameOf("tool", safeguard.kind())));
      lines.add(Line.of(safeguard.reference()));
    }
    return lines;
  }

  private Line country(CountryCode code) {
    Locale country = new Locale.Builder().setRegion(code.value()).build();
    return Line.of(country.getDisplayCountry(wording.language().locale()));
  }
}
