package fi.rekisteri.core.informing;

import java.util.Map;

/**
 * One line that people read; an empty component says nothing.
 *
 * @param label what the text is
 * @param text the text
 * @param lang the tag of its language, where it is not the page's: it was never translated
 * @param href where it leads: only schemes that we chose ourselves
 */
record Said(String label, String text, String lang, String href) {
  static Said of(String text) {
    return new Said("", text, "", "");
  }

  Said labelled(String name) {
    return new Said(name, text, lang, href);
  }

  Said leadingTo(String target) {
    return new Said(label, text, lang, target);
  }

  /** The same with more text of the page's own language behind it. */
  Said and(String more) {
    return new Said(label, text + more, lang, href);
  }

  Map<String, Object> shown() {
    return Map.of("label", label, "text", text, "lang", lang, "href", href);
  }

  String plain() {
    return label.isEmpty() ? text : label + ": " + text;
  }
}
