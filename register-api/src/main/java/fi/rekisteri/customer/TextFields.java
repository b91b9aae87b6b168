package fi.rekisteri.customer;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.FieldType;
import java.time.LocalDate;

/**
 * Ready types for the fields that a host adds to its register (S16.1). They are told by their data
 * alone, so a definition's file can declare a field of them. Stateless and thread-safe.
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
    return new Line(maxCodePoints);
  }

  /**
   * A day, written as ISO 8601.
   *
   * @return a type whose {@code read} refuses another form with {@code INVALID_TEXT}
   */
  public static FieldType<LocalDate> date() {
    return new Day();
  }

  /**
   * The type of one line of text.
   *
   * @param maxCodePoints the most characters, counted as Unicode code points
   */
  public record Line(int maxCodePoints) implements FieldType<String> {
    /** Refuses a limit below 1. */
    public Line {
      if (maxCodePoints < 1) {
        throw new IllegalArgumentException("a text field holds at least one character");
      }
    }

    @Override
    public Class<String> javaType() {
      return String.class;
    }

    @Override
    public String write(String value) {
      return checked(value);
    }

    @Override
    public String read(String text) {
      return checked(text);
    }

    private String checked(String text) {
      new PlainText(ErrorCode.INVALID_TEXT, "a text", maxCodePoints).require(text);
      return text;
    }
  }

  /** The type of a day. */
  public record Day() implements FieldType<LocalDate> {
    private static final FieldType<LocalDate> WRITTEN =
        Written.type(LocalDate.class, ErrorCode.INVALID_TEXT, LocalDate::toString, Written::day);

    @Override
    public Class<LocalDate> javaType() {
      return LocalDate.class;
    }

    @Override
    public String write(LocalDate value) {
      return WRITTEN.write(value);
    }

    @Override
    public LocalDate read(String text) {
      return WRITTEN.read(text);
    }
  }
}
