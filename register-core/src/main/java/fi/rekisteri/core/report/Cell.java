package fi.rekisteri.core.report;

import java.util.List;
import java.util.Map;

/**
 * A cell of a page.
 *
 * @param lines its lines
 */
record Cell(List<Line> lines) {
  /**
   * A line.
   *
   * @param text its text
   * @param lang the tag of its language, where it is not the page's
   */
  record Line(String text, String lang) {
    Map<String, Object> shown() {
      return Map.of("label", "", "text", text, "lang", lang, "href", "");
    }
  }

  public static Cell of(String text) {
    return new Cell(List.of(new Line(text, "")));
  }

  Map<String, Object> shown(String column) {
    return Map.of("column", column, "lines", lines.stream().map(Line::shown).toList());
  }

  /** The head of a row has one line. */
  Map<String, Object> shownAsHead() {
    return lines.isEmpty() ? Cell.of("").shownAsHead() : lines.get(0).shown();
  }
}
