package fi.rekisteri.core.page;

/** Text as it may stand in a plain document: nothing in it steers the reader's eye or terminal. */
public final class PlainText {
  private static final char GAP = '\uFFFD';

  private PlainText() {}

  /** Line ends of every kind become one; controls and marks of direction become a gap. */
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
    boolean steers =
        c >= 0x202A && c <= 0x202E
            || c >= 0x2066 && c <= 0x2069
            || c == 0x200E
            || c == 0x200F
            || c == 0x061C;
    boolean breaks = c == 0x2028 || c == 0x2029;
    return c == '\n' || c == '\t' || !Character.isISOControl(c) && !steers && !breaks;
  }
}
