package fi.rekisteri.core.access;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.Redaction;
import fi.rekisteri.access.WithheldPart;
import fi.rekisteri.core.wording.Line;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.definition.RegisterDefinition;
import java.util.ArrayList;
import java.util.List;

/** What was left out of the answer, why, and what can be done about it (Art. 15(4), F05). */
final class RedactionSection {
  private final RegisterDefinition definition;
  private final Wording wording;

  RedactionSection(RegisterDefinition definition, Wording wording) {
    this.definition = definition;
    this.wording = wording;
  }

  /** No section where nothing was left out. */
  List<Section> of(AccessAnswer answer) {
    if (answer.redactions().isEmpty()) {
      return List.of();
    }
    List<Line> paragraphs = new ArrayList<>();
    List<Table.Row> rows = new ArrayList<>();
    paragraphs.add(Line.of(wording.text("redactions.intro")));
    for (Redaction one : answer.redactions()) {
      one.fold(told -> rows.add(row(told)), untold -> paragraphs.add(untold(untold)));
    }
    if (answer.redactions().stream().anyMatch(Redaction::isForOmbudsman)) {
      paragraphs.add(Line.of(wording.text("redactions.authority")));
    }
    paragraphs.add(Line.of(wording.text("redactions.remedy")));
    List<Table> tables =
        rows.isEmpty()
            ? List.of()
            : List.of(
                new Table(
                    wording.text("redactions.caption"),
                    wording.columns("leftOut", "reason", "article"),
                    rows));
    return List.of(
        new Section("redactions", wording.text("section.redactions"), paragraphs, tables));
  }

  private Table.Row row(Redaction.Told told) {
    return new Table.Row(
        name(told),
        List.of(
            List.of(Line.of(wording.text("redaction." + told.reason()))),
            List.of(Line.of(article(told)))));
  }

  /** By another country's law the rule stands for itself. */
  private String article(Redaction.Told told) {
    return told.rule().equals(told.reason().rule())
        ? wording.text("redaction." + told.reason() + ".article")
        : told.rule().reference();
  }

  private Line untold(Redaction.Untold untold) {
    String article =
        untold.equals(Redaction.Untold.BY_LAW)
            ? wording.text("redaction.untold.article")
            : untold.rule().reference();
    return Line.of(wording.text("redaction.untold") + " (" + article + ")");
  }

  /** A recipient stands under its name, where the register has one (C-154/21). */
  private Line name(Redaction.Told told) {
    Line label = wording.line(told.label());
    if (told.what().holder() == WithheldPart.Holder.RECIPIENT) {
      return definition
          .recipient(told.what().name())
          .map(wording::nameOf)
          .orElse(label)
          .labelled(wording.text("redactions.disclosures"));
    }
    return told.what()
        .part()
        .map(part -> label.saying(label.text() + ": " + wording.nameOf("part", part)))
        .orElse(label);
  }
}
