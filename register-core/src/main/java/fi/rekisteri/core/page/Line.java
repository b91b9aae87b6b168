package fi.rekisteri.core.page;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A line that is told; an empty component says nothing. Marks that steer the reader's eye are gaps.
 *
 * @param label what the text is
 * @param text the text
 * @param lang the tag of its language, where it is not the page's
 * @param href where it leads: only schemes that we chose ourselves
 */
public record Line(String label, String text, String lang, String href) {
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
  private static final Pattern WEB = Pattern.compile("https://[\\x21-\\x7E&&[^\"'<>\\\\^`{|}]]+");

  /** Makes the marks gaps; a label stays on one line. */
  public Line {
    label = PlainText.lines(label).replace('\n', ' ');
    text = PlainText.lines(text);
  }

  public static Line of(String text) {
    return new Line("", text, "", "");
  }

  /** What is no address stays text: it could mean something else to a mail program. */
  public static Line mail(String address) {
    Line line = of(address);
    return MAIL.matcher(address).matches() ? line.leadingTo("mailto:" + address) : line;
  }

  /** An address of another scheme stays text: it could run when clicked. */
  public static Line web(String address) {
    Line line = of(address);
    return WEB.matcher(address).matches() ? line.leadingTo(address) : line;
  }

  public Line labelled(String name) {
    return new Line(name, text, lang, href);
  }

  public Line saying(String other) {
    return new Line(label, other, lang, href);
  }

  /** The same with more text of the page's own language behind it. */
  public Line and(String more) {
    return saying(text + more);
  }

  public Line in(String language) {
    return new Line(label, text, language, href);
  }

  public Line leadingTo(String target) {
    return new Line(label, text, lang, target);
  }

  public Map<String, Object> shown() {
    return Map.of("label", label, "text", text, "lang", lang, "href", href);
  }

  /**
   * For a plain text: what goes over several lines is set in, so that it looks like no other.
   *
   * @param indent what stands before each further line
   */
  public Map<String, Object> indented(String indent) {
    return Map.of(
        "label", label, "text", text.replace("\n", "\n" + indent), "lang", lang, "href", href);
  }

  /** The line without a link. */
  public String plain() {
    return label.isEmpty() ? text : label + ": " + text;
  }
}
