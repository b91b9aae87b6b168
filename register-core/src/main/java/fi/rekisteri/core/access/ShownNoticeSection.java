package fi.rekisteri.core.access;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.consent.ShownNotice;
import fi.rekisteri.core.wording.Line;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.definition.RegisterDefinition;
import java.util.ArrayList;
import java.util.List;

/** Which privacy notices the person was shown, when and how (Art. 13, 14, 21(4)). */
final class ShownNoticeSection {
  private final Wording wording;
  private final Times times;

  ShownNoticeSection(RegisterDefinition definition, Wording wording) {
    this.wording = wording;
    this.times = new Times(definition.zone(), wording);
  }

  public Section of(AccessAnswer answer) {
    if (answer.notices().isEmpty()) {
      return section("notices.none", List.of());
    }
    Table table =
        new Table(
            wording.text("notices.caption"),
            wording.columns("noticeVersion", "shownAt", "shownHow"),
            answer.notices().stream().map(this::row).toList());
    return section("notices.intro", List.of(table));
  }

  private Section section(String said, List<Table> tables) {
    return new Section(
        "notices", wording.text("section.notices"), List.of(Line.of(wording.text(said))), tables);
  }

  private Table.Row row(ShownNotice shown) {
    List<Line> when = new ArrayList<>();
    when.add(Line.of(times.instant(shown.first())));
    if (!shown.last().equals(shown.first())) {
      when.add(Line.of(times.instant(shown.last())).labelled(wording.text("notices.last")));
    }
    List<Line> how = new ArrayList<>();
    how.add(Line.of(wording.nameOf("channel", shown.channel())));
    how.add(Line.of(wording.text("language." + shown.language().tag())));
    if (shown.objectionApart()) {
      how.add(Line.of(wording.text("notices.objectionApart")));
    }
    return new Table.Row(Line.of(shown.version()), List.of(when, how));
  }
}
