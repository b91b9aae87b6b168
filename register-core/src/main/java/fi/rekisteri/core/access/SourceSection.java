package fi.rekisteri.core.access;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.core.wording.Line;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.elsewhere.SourceAnswer;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.retention.RetentionStart;
import java.util.ArrayList;
import java.util.List;

/** What sources beside the records hold about the person: a table for each of them (S67.2). */
final class SourceSection {
  private final Wording wording;
  private final Times times;
  private final PartLines named;

  SourceSection(RegisterDefinition definition, Wording wording) {
    this.wording = wording;
    this.times = new Times(definition.zone(), wording);
    this.named = new PartLines(definition, wording);
  }

  /** No section where nobody was asked. */
  public List<Section> of(AccessAnswer answer) {
    if (answer.elsewhere().isEmpty()) {
      return List.of();
    }
    List<Line> paragraphs = new ArrayList<>();
    paragraphs.add(Line.of(wording.text("elsewhere.intro")));
    List<Table> tables = new ArrayList<>();
    for (SourceAnswer source : answer.elsewhere()) {
      if (source.values().isEmpty()) {
        paragraphs.add(
            Line.of(wording.none("elsewhere", answer))
                .labelled(source.label().in(wording.language())));
      } else {
        tables.add(table(source));
      }
    }
    return List.of(new Section("elsewhere", wording.text("section.elsewhere"), paragraphs, tables));
  }

  private Table table(SourceAnswer source) {
    return new Table(
        source.label().in(wording.language()),
        wording.columns("thing", "value"),
        source.values().stream().map(this::row).toList());
  }

  private Table.Row row(SourceValue value) {
    List<Line> lines = new ArrayList<>();
    value.parts().forEach((name, text) -> lines.add(named.of(name, text)));
    value.countedFrom().map(this::start).ifPresent(lines::add);
    return new Table.Row(wording.line(value.label()), List.of(lines));
  }

  private Line start(RetentionStart start) {
    String anchor = wording.nameOf("anchor", start.anchor());
    return Line.of(times.day(start.day()) + " (" + anchor + ")")
        .labelled(wording.text("elsewhere.countedFrom"));
  }
}
