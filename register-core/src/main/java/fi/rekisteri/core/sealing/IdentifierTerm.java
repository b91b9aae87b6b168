package fi.rekisteri.core.sealing;

import java.util.Locale;

/**
 * An identifier: capital letters, no spaces. The signs between its parts mean something and stay.
 */
final class IdentifierTerm {
  private IdentifierTerm() {}

  /** Whether an identifier is ASCII without spaces: then the full rule makes capitals only. */
  static boolean isEveryday(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** The full rule, for an everyday identifier. */
  static String everyday(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  static String step(String text) {
    String composed = Unicode13.nfkc(text);
    StringBuilder bare = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      if (!Unicode13.isSpace(composed.charAt(i))) {
        bare.append(composed.charAt(i));
      }
    }
    return Unicode13.upper(bare.toString());
  }
}
