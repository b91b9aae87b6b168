package fi.rekisteri.customer;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.FieldType;
import java.time.LocalDate;

/**
 * Ready types for the fields that a host adds to its register (S16.1). Stateless and thread-safe.
 */
public final class TextFields {
  private TextFields() {}

  /**
   * One line of text. Nothing is trimmed or normalised: what was written is read.
   *
   * @param maxCodePoints the most characters, counted as Unicode code points; at least 1
   * @return a type whose {@code write} and {@code read} refuse, with {@code INVALID_TEXT}, a text
   *     that is blank, too long, or holds a control, invisible or broken character
   * @throws IllegalArgumentException for a limit below 1
   */
  public static FieldType<String> text(int maxCodePoints) {
    if (maxCodePoints < 1) {
      throw new IllegalArgumentException("a text field holds at least one character");
    }
    PlainText line = new PlainText(ErrorCode.INVALID_TEXT, "a text", maxCodePoints);
    return FieldType.of(String.class, text -> checked(line, text), text -> checked(line, text));
  }

  /**
   * A day, written as ISO 8601.
   *
   * @return a type whose {@code read} refuses another form with {@code INVALID_TEXT}
   */
  public static FieldType<LocalDate> date() {
    return Written.type(
        LocalDate.class, ErrorCode.INVALID_TEXT, LocalDate::toString, LocalDate::parse);
  }

  private static String checked(PlainText line, String text) {
    line.require(text);
    return text;
  }
}
