package fi.rekisteri.core.record;

import fi.rekisteri.core.page.PlainText;
import java.util.regex.Pattern;

/**
 * Text that stands in Markdown as it is: no cell ends early, nothing becomes markup, a link or an
 * HTML element, and nothing steers the reader's eye.
 */
final class MarkdownText {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~&$@#^{}!]");

  private MarkdownText() {}

  static String of(String text) {
    String escaped = SPECIAL.matcher(PlainText.oneLine(text)).replaceAll("\\\\$0");
    return escaped.replaceAll("(?i)\\b(www)\\.", "$1\\\\.").replace("://", "\\://");
  }
}
