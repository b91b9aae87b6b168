package fi.rekisteri.core.retention;

import java.util.List;
import java.util.Map;

/**
 * A part of what is told.
 *
 * @param heading what it is about
 * @param lines its lines
 */
record Part(String heading, List<Line> lines) {
  Map<String, Object> shown() {
    return Map.of("heading", heading, "lines", lines.stream().map(Line::shown).toList());
  }
}
