package fi.rekisteri.core.letter;

import java.util.List;

/**
 * A part of a letter under a heading of its own.
 *
 * @param heading the heading
 * @param lines what stands below it
 */
record Part(String heading, List<Line> lines) {
  Part {
    lines = List.copyOf(lines);
  }
}
