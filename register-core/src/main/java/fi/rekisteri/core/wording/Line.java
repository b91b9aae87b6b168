package fi.rekisteri.core.wording;

import java.util.Map;

/**
 * One line of text on the page; an empty component says nothing.
 *
 * @param label what the text is
 * @param text the text
 * @param lang the tag of its language, where it is not the page's
 * @param href where it leads: only schemes that we chose ourselves
 */
public record Line(String label, String text, String lang, String href) {
  public static Line of(String text) {
    return new Line("", text, "", "");
  }

  public Line labelled(String name) {
    return new Line(name, text, lang, href);
  }

  public Line saying(String other) {
    return new Line(label, other, lang, href);
  }

  public Line leadingTo(String target) {
    return new Line(label, text, lang, target);
  }

  public Map<String, Object> shown() {
    return Map.of("label", label, "text", text, "lang", lang, "href", href);
  }
}
