package fi.rekisteri.core.sealing;

/**
 * An identifier: capital letters, no spaces. The signs between its parts mean something and stay.
 */
final class IdentifierTerm {
  private IdentifierTerm() {}

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
