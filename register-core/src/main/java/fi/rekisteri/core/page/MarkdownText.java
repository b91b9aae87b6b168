package fi.rekisteri.core.page;

import java.util.regex.Pattern;

/**
 * Text as it may stand in Markdown (CommonMark, and the tables of GitHub): on one line, and nothing
 * in it is markup, HTML, an entity or the beginning of a block.
 */
public final class MarkdownText {
  /** What has a meaning inside of a line, here or in a dialect. */
  private static final Pattern INLINE = Pattern.compile("[\\\\`*_{}\\[\\]<>&|~#$^@!]");

  /** What begins a list, a heading's underline, a quotation or a table at the start of a line. */
  private static final Pattern START = Pattern.compile("^([-+=:.)])|^([0-9]{1,9})([.)])(?=\\s|$)");

  /** What becomes a link by itself. */
  private static final Pattern BARE_LINK = Pattern.compile("(?i)(://|www\\.)");

  private MarkdownText() {}

  /** The text; its line ends and other gaps are a space each. */
  public static String escape(String text) {
    String line = PlainText.lines(text).replaceAll("[\\n\\t ]+", " ").strip();
    String inline = INLINE.matcher(line).replaceAll("\\\\$0");
    String linkless = BARE_LINK.matcher(inline).replaceAll(MarkdownText::broken);
    return START.matcher(linkless).replaceFirst("$2\\\\$1$3");
  }

  private static String broken(java.util.regex.MatchResult link) {
    return link.group().startsWith(":") ? "\\\\://" : link.group().substring(0, 3) + "\\\\.";
  }
}
