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
