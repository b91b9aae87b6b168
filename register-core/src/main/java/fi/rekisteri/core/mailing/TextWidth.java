package fi.rekisteri.core.mailing;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How wide a text is at most, in the common faces without serifs (Liberation Sans, Arial,
 * Helvetica, DejaVu Sans), in em. Nobody knows which of them a printer's computer has, so each
 * character counts as wide as in the widest of them.
 */
final class TextWidth {
  private static final String NARROW = "ijlI.,:;'|! ";
  private static final String SLENDER = "frt()-/\"";
  private static final String WIDE = "MWmw@%&+=<>~#";
  private static final double WIDEST = 1.05;

  private TextWidth() {}

  static double of(String text) {
    return text.codePoints().mapToDouble(TextWidth::of).sum();
  }

  private static double of(int c) {
    if (NARROW.indexOf(c) >= 0) {
      return 0.4;
    }
    if (SLENDER.indexOf(c) >= 0) {
      return 0.48;
    }
    if (WIDE.indexOf(c) >= 0 || c > 0x24F) {
      return WIDEST;
    }
    return Character.isUpperCase(c) ? 0.82 : 0.65;
  }

  /** The text where it has room; otherwise as much of it as has, and an ellipsis. */
  static String cut(String text, double room) {
    if (of(text) <= room) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    double left = room - of("…");
    for (String character : characters(text)) {
      left -= of(character);
      if (left < 0) {
        break;
      }
      kept.append(character);
    }
    return kept.toString().stripTrailing() + "…";
  }

  /** The whole text in as many lines as it needs: nothing of it is lost, not even a space. */
  static List<String> wrapped(String text, double room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double left = room;
    for (String character : characters(text)) {
      double width = of(character);
      if (width > left && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
        left = room;
      }
      line.append(character);
      left -= width;
    }
    lines.add(line.toString());
    return lines;
  }

  /** As people count them: what belongs to a letter stays with it. */
  private static List<String> characters(String text) {
    BreakIterator ends = BreakIterator.getCharacterInstance(Locale.ROOT);
    ends.setText(text);
    List<String> characters = new ArrayList<>();
    int start = ends.first();
    for (int end = ends.next(); end != BreakIterator.DONE; start = end, end = ends.next()) {
      characters.add(text.substring(start, end));
    }
    return characters;
  }
}
