package fi.rekisteri.core.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text is, and how it is broken into lines. The widths are those of a wide sans-serif,
 * so that a text which fits here fits with the reader's font too. Text is never cut inside a letter
 * or before a mark that belongs to the letter before.
 */
final class Lettering {
  private static final String CUT = "\u2026";
  private static final String THIN = " ijl|I.,:;!'";
  private static final String NARROW = "frt()-[]/\"";
  private static final String WIDE = "mwMW@%\u2026\u2013\u2014";

  private final double size;

  /** Letters of a size, in units of the picture; bold ones are about an eighth wider. */
  Lettering(double size, boolean bold) {
    this.size = bold ? size * 1.13 : size;
  }

  double width(String text) {
    return size * text.codePoints().mapToDouble(Lettering::em).sum();
  }

  /** At most so many lines; the last one ends with three dots where something was cut. */
  List<String> lines(String text, double width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (!rest.isEmpty() && lines.size() < most) {
      boolean last = lines.size() == most - 1;
      String line = last ? shortened(rest, width) : first(rest, width);
      lines.add(line.stripTrailing());
      rest = last ? "" : rest.substring(line.length()).stripLeading();
    }
    return lines;
  }

  /** As many whole words as fit; the beginning of the first where it is too long by itself. */
  private String first(String text, double width) {
    int end = fitting(text, width);
    if (end == text.length()) {
      return text;
    }
    int space = text.lastIndexOf(' ', end);
    return text.substring(0, space > 0 ? space : end);
  }

  private String shortened(String text, double width) {
    return width(text) <= width
        ? text
        : text.substring(0, fitting(text, width - width(CUT))).stripTrailing() + CUT;
  }

  /** How many characters fit: whole letters, and one at least. */
  private int fitting(String text, double width) {
    int end = 0;
    double used = 0;
    while (end < text.length()) {
      int next = end + Character.charCount(text.codePointAt(end));
      while (next < text.length() && em(text.codePointAt(next)) == 0) {
        next += Character.charCount(text.codePointAt(next));
      }
      used += width(text.substring(end, next));
      if (used > width && end > 0) {
        return end;
      }
      end = next;
    }
    return end;
  }

  private static double em(int letter) {
    if (isMark(letter)) {
      return 0;
    }
    if (letter >= 0x1100) {
      return letter < 0x1E00 || letter >= 0x2600 ? 1.4 : 1;
    }
    if (THIN.indexOf(letter) >= 0) {
      return 0.4;
    }
    if (NARROW.indexOf(letter) >= 0) {
      return 0.46;
    }
    if (WIDE.indexOf(letter) >= 0 || letter > 0x24F) {
      return 1;
    }
    return Character.isUpperCase(letter) ? 0.79 : 0.64;
  }

  private static boolean isMark(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }
}
