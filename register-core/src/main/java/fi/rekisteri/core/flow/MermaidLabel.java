package fi.rekisteri.core.flow;

/**
 * A text as the label of a flowchart. Letters, digits and a few harmless signs stand for
 * themselves; everything else is written as {@code #number;}, which Mermaid reads as the character
 * and nothing more: no quote ends the label, and neither markup, Markdown, an icon nor a directive
 * is seen.
 */
final class MermaidLabel {
  private static final String HARMLESS = " .,()/'-\u2013\u2026";

  /** Two dollars begin a formula, also where they are written as numbers. */
  private static final String WIDE_DOLLAR = "\uFF04";

  private MermaidLabel() {}

  /**
   * The label of a line of text.
   *
   * @param longest the most characters of the label as it is written; what is longer is cut
   */
  static String of(String line, int longest) {
    StringBuilder label = new StringBuilder();
    for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
      String written = line.startsWith(": ", at) ? ":" : written(line.codePointAt(at));
      if (label.length() + written.length() >= longest) {
        return label.append('\u2026').toString();
      }
      label.append(written);
    }
    return label.toString();
  }

  /** A title stands outside of any quotes: what is not harmless is left out. */
  static String title(String line) {
    StringBuilder title = new StringBuilder();
    line.codePoints().forEach(c -> title.appendCodePoint(isHarmless(c) ? c : ' '));
    return title.toString().replaceAll(" +", " ").strip();
  }

  private static String written(int c) {
    if (c == '$') {
      return WIDE_DOLLAR;
    }
    return isHarmless(c) ? Character.toString(c) : "#" + c + ";";
  }

  private static boolean isHarmless(int c) {
    return HARMLESS.indexOf(c) >= 0 || Character.isLetterOrDigit(c) || isMark(c);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
