package fi.rekisteri.core.sealing;

import fi.rekisteri.processing.FieldType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import java.util.Scanner;
import java.util.function.UnaryOperator;

/**
 * Unicode as Java 17 knows it. A newer Java knows more characters and would fold them, so that a
 * term would change its tag on the day of an upgrade; characters assigned after Unicode 13 pass
 * through unchanged instead, on every Java version.
 */
final class Unicode13 {
  /** Below it everything was assigned long ago. */
  private static final char FIRST_DOUBTFUL = '\u0300';

  /** Below it no letter waits for its capital any more. */
  private static final char FIRST_UNSETTLED = '\u0100';

  private Unicode13() {}

  /** Compatibility composition. */
  static String nfkc(String text) {
    return isComposed(text)
        ? text
        : assigned(text, part -> Normalizer.normalize(part, Normalizer.Form.NFKC));
  }

  /** Folds the stretches of assigned characters and keeps the others. */
  private static String assigned(String text, UnaryOperator<String> fold) {
    if (isBelow(FIRST_DOUBTFUL, text)) {
      return fold.apply(text);
    }
    StringBuilder folded = new StringBuilder(text.length());
    int from = 0;
    while (from < text.length()) {
      boolean assigned = isAssigned(text.codePointAt(from));
      int to = from;
      while (to < text.length() && isAssigned(text.codePointAt(to)) == assigned) {
        to += Character.charCount(text.codePointAt(to));
      }
      String part = text.substring(from, to);
      folded.append(assigned ? fold.apply(part) : part);
      from = to;
    }
    return folded.toString();
  }

  static String lower(String text) {
    return assigned(text, part -> part.toLowerCase(Locale.ROOT));
  }

  /** Some old small letters got their capital later; for us they still have none. */
  static String upper(String text) {
    if (isBelow(FIRST_UNSETTLED, text)) {
      return text.toUpperCase(Locale.ROOT);
    }
    StringBuilder capitals = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> capitals.append(upper(codePoint)));
    return capitals.toString();
  }

  private static String upper(int codePoint) {
    String one = Character.toString(codePoint);
    String capital = one.toUpperCase(Locale.ROOT);
    boolean known = isAssigned(codePoint) && capital.codePoints().allMatch(Unicode13::isAssigned);
    return known ? capital : one;
  }

  private static boolean isBelow(char limit, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= limit) {
        return false;
      }
    }
    return true;
  }

  /** ASCII and the letters of Latin-1 are their own composition; most texts hold nothing else. */
  private static boolean isComposed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit > 0x7F && (unit < 0xC0 || unit > 0xFF)) {
        return false;
      }
    }
    return true;
  }

  /** White space that separates words; the separator of a term's parts is not one of them. */
  static boolean isSpace(int codePoint) {
    return codePoint != FieldType.SEPARATOR
        && (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint));
  }

  static boolean isAssigned(int codePoint) {
    return Table.ASSIGNED.get(codePoint);
  }

  private static final class Table {
    static final BitSet ASSIGNED = read();

    /** Ranges in hexadecimal, {@code from-to}, both included. */
    private static BitSet read() {
      BitSet assigned = new BitSet(Character.MAX_CODE_POINT + 1);
      try (InputStream in = Unicode13.class.getResourceAsStream("unicode-13.txt");
          Scanner ranges = new Scanner(in, StandardCharsets.US_ASCII)) {
        while (ranges.hasNext()) {
          String[] ends = ranges.next().split("-");
          assigned.set(Integer.parseInt(ends[0], 16), Integer.parseInt(ends[1], 16) + 1);
        }
        return assigned;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
