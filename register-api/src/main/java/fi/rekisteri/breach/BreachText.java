package fi.rekisteri.breach;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A text that says something, is no book, and can be kept without loss. */
final class BreachText {
  private static final int LONGEST = 4_000;

  private BreachText() {}

  static String required(String text) {
    if (text.isBlank() || text.length() > LONGEST || !isWhole(text)) {
      throw new InvalidValueException(
          ErrorCode.BREACH_ENTRY_REFUSED,
          "a text of the breach file is blank, longer than "
              + LONGEST
              + " characters, or has half a character",
          "say it in other words");
    }
    return text;
  }

  private static boolean isWhole(String text) {
    try {
      StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      return true;
    } catch (CharacterCodingException half) {
      return false;
    }
  }
}
