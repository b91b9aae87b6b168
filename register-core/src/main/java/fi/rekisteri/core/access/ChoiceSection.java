package fi.rekisteri.core.access;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.wording.ChoiceFacts;
import fi.rekisteri.core.wording.Line;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.definition.RegisterDefinition;
import java.util.ArrayList;
import java.util.List;

/** What the person chose, when, and how it came (Art. 7, 15, 18, 21). */
final class ChoiceSection {
  private final Wording wording;
  private final Times times;
  private final ChoiceLines lines;

  ChoiceSection(RegisterDefinition definition, Wording wording) {
    this.wording = wording;
    this.times = new Times(definition.zone(), wording);
    this.lines = new ChoiceLines(definition, wording);
  }

  public Section of(AccessAnswer answer) {
    if (answer.choices().isEmpty()) {
      return section("choices.none", List.of());
    }
    Table table =
        new Table(
            wording.text("choices.caption"),
            wording.columns("at", "choice", "details", "way"),
            answer.choices().stream().map(this::row).toList());
    return section("choices.intro", List.of(table));
  }

  private Section section(String said, List<Table> tables) {
    return new Section(
        "choices", wording.text("section.choices"), List.of(Line.of(wording.text(said))), tables);
  }

  private Table.Row row(RecordedChoice recorded) {
    Choice choice = recorded.choice();
    String kind = wording.text("choice." + ChoiceFacts.kind(choice));
    return new Table.Row(
        Line.of(times.instant(choice.receipt().at())),
        List.of(List.of(Line.of(kind)), lines.of(choice), way(choice.receipt())));
  }

  private List<Line> way(Receipt receipt) {
    List<Line> way = new ArrayList<>();
    way.add(Line.of(wording.nameOf("channel", receipt.channel())));
    receipt
        .evidence()
        .map(evidence -> Line.of(evidence).labelled(wording.text("choice.evidence")))
        .ifPresent(way::add);
    return way;
  }
}
