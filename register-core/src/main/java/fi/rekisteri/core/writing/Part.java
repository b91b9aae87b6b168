package fi.rekisteri.core.writing;

import fi.rekisteri.core.page.Line;
import java.util.List;

/**
 * A part of a letter under a heading of its own.
 *
 * @param heading the heading
 * @param items what is listed below it, point by point
 * @param lines what stands below that
 */
record Part(String heading, List<Line> items, List<Line> lines) {
  Part {
    items = List.copyOf(items);
    lines = List.copyOf(lines);
  }

  /** A part that lists nothing. */
  static Part of(String heading, List<Line> lines) {
    return new Part(heading, List.of(), lines);
  }

  /** A part that is a list. */
  static Part listing(String heading, List<Line> items) {
    return new Part(heading, items, List.of());
  }
}
