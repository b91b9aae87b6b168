package fi.rekisteri.core.page;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text as it may stand in a plain document: nothing in it steers the reader's eye or terminal. */
public final class PlainText {
  private static final char GAP = '\uFFFD';

  /** Controls, marks of direction, joiners and other format characters, ends of lines, halves. */
  private static final Set<Integer> HIDDEN =
      Stream.of(
              Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR)
          .map(Byte::intValue)
          .collect(Collectors.toUnmodifiableSet());

  /** Joiner of graphemes, fillers of Hangul, and the empty pattern of Braille. */
  private static final String BLANK = "\u034F\u115F\u1160\u2065\u2800\u3164\uFFA0";

  private PlainText() {}

  /**
   * Line ends of every kind become one; whatever is not seen becomes a gap: controls, marks of
   * direction, joiners, fillers, halves of characters. Selectors that choose a sign's text or
   * picture form stay.
   */
  public static String lines(String text) {
    return visible(text.replaceAll("\\R", "\n"));
  }

  /** The same on one line: its ends become gaps too. */
  public static String oneLine(String text) {
    return visible(text).replace('\n', GAP).replace('\t', ' ');
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().forEach(c -> visible.appendCodePoint(isVisible(c) ? c : GAP));
    return visible.toString();
  }

  private static boolean isVisible(int c) {
    return c == '\n' || c == '\t' || !HIDDEN.contains(Character.getType(c)) && !isIgnored(c);
  }

  /** Letters and marks that are drawn as nothing, so that a text could hide another one in them. */
  private static boolean isIgnored(int c) {
    return BLANK.indexOf(c) >= 0
        || c >= 0x17B4 && c <= 0x17B5
        || c >= 0x180B && c <= 0x180F
        || c >= 0xFE00 && c <= 0xFE0D
        || c >= 0xE0000 && c <= 0xE0FFF;
  }
}
