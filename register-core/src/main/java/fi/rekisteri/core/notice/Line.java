package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.PlainText;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A line that is told; an empty component says nothing. Marks that steer the reader's eye are gaps.
 *
 * @param label what the text is
 * @param text the text
 * @param lang the tag of its language, where it is not the notice's
 * @param href where it leads: only schemes that we chose ourselves
 */
record Line(String label, String text, String lang, String href) {
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
  private static final Pattern WEB = Pattern.compile("https://[\\x21-\\x7E&&[^\"'<>\\\\^`{|}]]+");
  private static final String INDENT = "      ";

  Line {
    label = PlainText.lines(label).replace('\n', ' ');
    text = PlainText.lines(text);
  }

  static Line of(String text) {
    return new Line("", text, "", "");
  }

  /** What is no address stays text: it could mean something else to a mail program. */
  static Line mail(String address) {
    Line line = of(address);
    return MAIL.matcher(address).matches() ? line.leadingTo("mailto:" + address) : line;
  }

  /** An address of another scheme stays text: it could run when clicked. */
  static Line web(String address) {
    Line line = of(address);
    return WEB.matcher(address).matches() ? line.leadingTo(address) : line;
  }

  Line labelled(String name) {
    return new Line(name, text, lang, href);
  }

  Line saying(String other) {
    return new Line(label, other, lang, href);
  }

  Line in(String language) {
    return new Line(label, text, language, href);
  }

  Line leadingTo(String target) {
    return new Line(label, text, lang, target);
  }

  Map<String, Object> shown() {
    return Map.of("label", label, "text", text, "lang", lang, "href", href);
  }

  /** For a plain text: what goes over several lines is set in, so that it looks like no other. */
  Map<String, Object> indented() {
    return Map.of(
        "label", label, "text", text.replace("\n", "\n" + INDENT), "lang", lang, "href", href);
  }
}
