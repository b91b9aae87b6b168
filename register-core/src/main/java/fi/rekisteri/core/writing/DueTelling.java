package fi.rekisteri.core.writing;

import fi.rekisteri.core.letter.Due;
import fi.rekisteri.core.page.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A period in words: by when, and how the day was made (G12.3).
 *
 * @param words the words
 */
record DueTelling(LetterWords words) {
  /** A period of one month from receipt. */
  Part month(Due due, LocalDate receivedOn) {
    return part(due, "due.month", receivedOn);
  }

  /** A period of three months from receipt. */
  Part extended(Due due, LocalDate receivedOn) {
    return part(due, "due.extended", receivedOn);
  }

  private Part part(Due due, String period, LocalDate receivedOn) {
    List<Line> lines = new ArrayList<>();
    lines.add(words.line("due.by", Map.of("day", words.day(due.last()))));
    lines.add(words.line(period, Map.of("day", words.day(receivedOn))));
    if (due.pausedDays() > 0) {
      lines.add(words.line("due.paused", Map.of("days", Integer.toString(due.pausedDays()))));
    }
    if (due.last().isAfter(due.counted())) {
      lines.add(
          words.line(
              "due.rolled",
              Map.of("day", words.day(due.counted()), "next", words.day(due.last()))));
    }
    return Part.of(words.text("part.due"), lines);
  }
}
