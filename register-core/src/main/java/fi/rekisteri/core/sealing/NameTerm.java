package fi.rekisteri.core.sealing;

import fi.rekisteri.processing.FieldType;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A name: case, kinds of apostrophe and hyphen, invisible characters and runs of spaces are
 * overlooked. Letters stay letters: ä is not a, ö is not o. The parts of a term are folded each for
 * itself, so that a space never takes the place of the separator.
 */
final class NameTerm {
  private static final String SEPARATOR = String.valueOf(FieldType.SEPARATOR);

  private NameTerm() {}

  /**
   * Whether a name is written in nothing but ASCII and the letters of Latin-1 that are one letter
   * in either case: then one pass does what the full rule does in several. Most names are.
   */
  static boolean isEveryday(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean ascii = (unit >= ' ' && unit <= '~') || unit == FieldType.SEPARATOR;
      boolean letter = unit >= 0xC0 && unit < 0xFF && unit != 0xD7 && unit != 0xDF && unit != 0xF7;
      if (!ascii && !letter) {
        return false;
      }
    }
    return true;
  }

  /** The full rule, for an everyday name: small letters, single spaces, none around a part. */
  static String everyday(String text) {
    StringBuilder term = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == ' ') {
        boolean begins = term.isEmpty() || term.charAt(term.length() - 1) == FieldType.SEPARATOR;
        if (!begins && term.charAt(term.length() - 1) != ' ') {
          term.append(' ');
        }
      } else {
        if (unit == FieldType.SEPARATOR) {
          dropLastSpace(term);
        }
        boolean capital = (unit >= 'A' && unit <= 'Z') || (unit >= 0xC0 && unit <= 0xDE);
        term.append(capital ? (char) (unit + ('a' - 'A')) : unit);
      }
    }
    dropLastSpace(term);
    return term.toString();
  }

  private static void dropLastSpace(StringBuilder term) {
    if (!term.isEmpty() && term.charAt(term.length() - 1) == ' ') {
      term.setLength(term.length() - 1);
    }
  }

  static String step(String text) {
    return Arrays.stream(text.split(SEPARATOR, -1))
        .map(NameTerm::part)
        .collect(Collectors.joining(SEPARATOR));
  }

  private static String part(String text) {
    StringBuilder words = new StringBuilder(text.length());
    String composed = Unicode13.nfkc(text);
    for (int i = 0; i < composed.length(); i += Character.charCount(composed.codePointAt(i))) {
      append(words, composed.codePointAt(i));
    }
    // up and then down: ß meets ss, and a final sigma meets the others
    return Unicode13.lower(Unicode13.upper(words.toString().strip()));
  }

  private static void append(StringBuilder words, int codePoint) {
    if (Unicode13.isSpace(codePoint)) {
      if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    } else if (codePoint == '\u2019' || codePoint == '\u02BC') {
      words.append('\'');
    } else if (codePoint >= '\u2010' && codePoint <= '\u2015') {
      words.append('-');
    } else if (!isInvisible(codePoint)) {
      words.appendCodePoint(codePoint);
    }
  }

  private static boolean isInvisible(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT && Unicode13.isAssigned(codePoint);
  }
}
