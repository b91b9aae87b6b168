package fi.rekisteri.identity;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.nio.charset.StandardCharsets;

/** A text that says something, is no book, and can be kept without loss. */
final class IdentityText {
  private static final int LONGEST = 2_000;

  private IdentityText() {}

  static String required(String text) {
    boolean fits = !text.isBlank() && text.length() <= LONGEST;
    if (!fits || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new InvalidValueException(
          ErrorCode.IDENTITY_RECORD_REFUSED,
          "a reason or reference about identity is blank, longer than "
              + LONGEST
              + " characters, or has half a character",
          "say it in other words");
    }
    return text;
  }
}
