package fi.rekisteri.deadline;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;

/** A recorded reason: it says something, is no book, and can be kept without loss. */
final class ReasonText {
  private static final int LONGEST = 4_000;

  private ReasonText() {}

  /** The same text, or a refusal that does not repeat it. */
  static String required(String text, ErrorCode missing, String of) {
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new InvalidValueException(
          missing, of + " comes without a word of reason", "say in words why");
    }
    if (text.length() > LONGEST || text.codePoints().anyMatch(ReasonText::isForbidden)) {
      throw new InvalidValueException(
          ErrorCode.INVALID_TEXT,
          "the reason of "
              + of
              + " is longer than "
              + LONGEST
              + " characters, or holds a control"
              + " or broken character",
          "say it in other words");
    }
    return text;
  }

  private static boolean isForbidden(int point) {
    return switch (Character.getType(point)) {
      case Character.SURROGATE -> true;
      case Character.CONTROL -> point != '\n' && point != '\r' && point != '\t';
      default -> false;
    };
  }
}
