package fi.rekisteri.rights;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;

/** What somebody of the controller wrote for a letter. No refusal quotes it. */
final class OfficerText {
  private OfficerText() {}

  /**
   * A text without spaces at its ends, and with one kind of line ends.
   *
   * @param what which text
   * @param text what was written; what shows nothing counts as empty
   * @param most how many characters at most
   * @throws InvalidValueException {@code REFUSAL_INVALID} where it is longer, or holds a control or
   *     broken character
   */
  static String of(String what, String text, int most) {
    String stripped = text.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (stripped.codePointCount(0, stripped.length()) > most) {
      throw refusal(what + " is longer than " + most + " characters");
    }
    if (stripped.codePoints().anyMatch(OfficerText::isBroken)) {
      throw refusal(what + " holds a control or broken character");
    }
    return stripped.codePoints().anyMatch(OfficerText::isSeen) ? stripped : "";
  }

  static InvalidValueException refusal(String what) {
    return new InvalidValueException(
        ErrorCode.REFUSAL_INVALID,
        "a refusal cannot be certified: " + what,
        "correct the decision; nothing was certified");
  }

  private static boolean isBroken(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return control || half || (c & 0xFFFE) == 0xFFFE;
  }

  /** A text of invisible characters alone explains nothing. */
  private static boolean isSeen(int c) {
    return Character.isLetterOrDigit(c) && !isFiller(c);
  }

  /** Letters of the standard that are drawn as nothing. */
  private static boolean isFiller(int c) {
    return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0;
  }
}
