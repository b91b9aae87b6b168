package fi.rekisteri.core.report;

import java.util.List;
import java.util.Map;

/**
 * A part of the draft of a notification.
 *
 * @param heading what it is about
 * @param lines its lines; never none
 */
record DraftPart(String heading, List<Line> lines) {
  /**
   * A line.
   *
   * @param label what the text is; may be empty
   * @param text the text
   * @param lang the tag of its language, where it is not the draft's
   */
  record Line(String label, String text, String lang) {
    Map<String, Object> shown() {
      return Map.of("label", label, "text", text, "lang", lang, "href", "");
    }
  }

  Map<String, Object> shown() {
    return Map.of("heading", heading, "lines", lines.stream().map(Line::shown).toList());
  }
}
