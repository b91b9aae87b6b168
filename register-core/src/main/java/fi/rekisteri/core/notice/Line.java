package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.PlainText;
import java.util.Map;

/**
 * A line that is told; an empty component says nothing. Marks that steer the reader's eye are gaps.
 *
 * @param label what the text is
 * @param text the text
 * @param lang the tag of its language, where it is not the notice's
 * @param href where it leads: only schemes that we chose ourselves
 */
record Line(String label, String text, String lang, String href) {
  private static final String INDENT = "      ";

  Line {
    text = PlainText.lines(text);
  }

  static Line of(String text) {
    return new Line("", text, "", "");
  }

  static Line mail(String address) {
    return of(address).leadingTo("mailto:" + address);
  }

  /** An address of another scheme stays text: it could run when clicked. */
  static Line web(String address) {
    return address.startsWith("https://") ? of(address).leadingTo(address) : of(address);
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
