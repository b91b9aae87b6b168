package fi.rekisteri.core.drift;

import fi.rekisteri.core.page.PlainText;

/**
 * Text that stays text in Markdown: what could begin markup, a link, an entity or HTML is escaped.
 * Sentences stand inside a line that begins with a mark of the writer's own, so nothing in them
 * begins a block.
 */
final class Markdown {
  private static final String MARKS = "\\`*_{}[]<>#|~&@$^";

  private Markdown() {}

  static String of(String text) {
    String line = PlainText.oneLine(text);
    StringBuilder safe = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (MARKS.indexOf(c) >= 0 || makesALink(line, i)) {
        safe.append('\\');
      }
      safe.append(c);
    }
    return safe.toString();
  }

  /** {@code https://} and {@code www.} are links of themselves where a reader extends Markdown. */
  private static boolean makesALink(String line, int at) {
    return line.startsWith("://", at)
        || line.charAt(at) == '.' && line.regionMatches(true, at - 3, "www", 0, 3);
  }
}
