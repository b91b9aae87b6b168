package fi.rekisteri.core.access;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessAnswer.HeldValue;
import fi.rekisteri.core.wording.Line;
import fi.rekisteri.core.wording.NoticeFacts;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** For which purposes the person is processed, and what makes each lawful (Art. 15(1)(a)). */
final class PurposeSection {
  private final RegisterDefinition definition;
  private final NoticeFacts facts;
  private final Wording wording;

  PurposeSection(RegisterDefinition definition, Wording wording) {
    this.definition = definition;
    this.facts = new NoticeFacts(definition);
    this.wording = wording;
  }

  public Section of(AccessAnswer answer) {
    String heading = wording.text("section.purposes");
    if (answer.activities().isEmpty()) {
      return new Section(
          "purposes", heading, List.of(Line.of(wording.text("purposes.none"))), List.of());
    }
    Table table =
        new Table(
            wording.text("purposes.caption"),
            wording.columns("purpose", "basis", "fields"),
            answer.activities().stream().map(activity -> row(activity, answer)).toList());
    return new Section(
        "purposes", heading, List.of(), Stream.concat(Stream.of(table), byField(answer)).toList());
  }

  /** Field by field what is held, and for what it is used; what is locked says so by its value. */
  private Stream<Table> byField(AccessAnswer answer) {
    Map<String, HeldValue> held = new LinkedHashMap<>();
    answer.data().stream()
        .filter(value -> !value.waiting())
        .forEach(value -> held.putIfAbsent(value.path(), value));
    List<Table.Row> rows = held.values().stream().map(value -> row(value, answer)).toList();
    return rows.isEmpty()
        ? Stream.of()
        : Stream.of(
            new Table(wording.text("purposes.byField"), wording.columns("field", "purpose"), rows));
  }

  private Table.Row row(HeldValue held, AccessAnswer answer) {
    List<Line> purposes =
        UsedFor.of(held, answer).stream()
            .map(
                purpose ->
                    facts
                        .describe(purpose)
                        .map(wording::line)
                        .orElseGet(() -> Line.of(purpose.code())))
            .toList();
    return new Table.Row(
        wording.line(held.label()),
        List.of(
            purposes.isEmpty()
                ? List.of(Line.of(wording.text("data.heldFor.nothing")))
                : purposes));
  }

  private Table.Row row(ProcessingActivity activity, AccessAnswer answer) {
    List<Line> basis =
        answer
            .role()
            .flatMap(activity::basisFor)
            .map(this::basis)
            .orElseGet(() -> List.of(Line.of(wording.text("basis.NONE"))));
    return new Table.Row(wording.line(activity.description()), List.of(basis, fields(activity)));
  }

  private List<Line> basis(LegalBasis legal) {
    Basis basis = Basis.of(legal);
    List<Line> lines = new ArrayList<>();
    String key = "basis." + basis.code();
    lines.add(Line.of(wording.text(key) + " (" + wording.text(key + ".article") + ")"));
    basis.statute().map(Line::of).ifPresent(lines::add);
    basis.reason().map(wording::line).ifPresent(lines::add);
    return lines;
  }

  private List<Line> fields(ProcessingActivity activity) {
    List<Line> lines = new ArrayList<>();
    definition.fields().stream()
        .filter(field -> activity.binds(field.key()))
        .map(FieldSchema::label)
        .map(wording::line)
        .forEach(lines::add);
    if (lines.isEmpty()) {
      lines.add(Line.of(wording.text("purposes.nofields")));
    }
    if (activity.profiling()) {
      lines.add(Line.of(wording.text("purposes.profiling")));
    }
    return lines;
  }
}
