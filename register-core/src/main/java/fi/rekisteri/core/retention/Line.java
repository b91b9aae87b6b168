package fi.rekisteri.core.retention;

import java.util.Map;

/**
 * A line that is told; an empty component says nothing.
 *
 * @param label what the text is
 * @param text the text
 * @param lang the tag of its language, where it is not the page's
 * @param href where it leads: only schemes that we chose ourselves
 * @param note what is said of it behind, in the page's language
 */
record Line(String label, String text, String lang, String href, String note) {
  static Line of(String text) {
    return new Line("", text, "", "", "");
  }

  Line labelled(String name) {
    return new Line(name, text, lang, href, note);
  }

  Line in(String language) {
    return new Line(label, text, language, href, note);
  }

  /** Another text of the same language. */
  Line saying(String other) {
    return new Line(label, other, lang, href, note);
  }

  Line leadingTo(String target) {
    return new Line(label, text, lang, target, note);
  }

  Line noting(String more) {
    return new Line(label, text, lang, href, more);
  }

  Map<String, Object> shown() {
    return Map.of("label", label, "text", text, "lang", lang, "href", href, "note", note);
  }

  /** The line as plain text. */
  String plain() {
    String said = note.isEmpty() ? text : text + " – " + note;
    return label.isEmpty() ? said : label + ": " + said;
  }
}
