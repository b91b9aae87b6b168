package fi.rekisteri.core.rights;

import java.util.Map;

/**
 * One line of text on the page; an empty component says nothing.
 *
 * @param label what the text is
 * @param text the text
 * @param lang the tag of its language, where it is not the page's
 * @param href where it leads: only schemes that we chose ourselves
 */
record Line(String label, String text, String lang, String href) {
  public static Line of(String text) {
    return new Line("", text, "", "");
  }

  Line labelled(String name) {
    return new Line(name, text, lang, href);
  }

  Line saying(String other) {
    return new Line(label, other, lang, href);
  }

  Line leadingTo(String target) {
    return new Line(label, text, lang, target);
  }

  Map<String, Object> shown() {
    return Map.of("label", label, "text", text, "lang", lang, "href", href);
  }
}
