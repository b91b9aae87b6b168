package fi.rekisteri.visit;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldType;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;

/** The written form of the values of this room: their parts in order, an absent one empty. */
final class WrittenParts {
  private static final String BREAK = String.valueOf(FieldType.SEPARATOR);

  private WrittenParts() {}

  /**
   * A type of so many parts. What was cleaned by the rules of its day is read by those of today,
   * which may mask more; so it need not be what would be written now.
   */
  static <T> FieldType<T> type(
      Class<T> javaType, Function<T, String> write, Function<String[], T> read, String... parts) {
    return FieldType.of(javaType, write, text -> parsed(text, read, parts.length), parts);
  }

  static String join(String... parts) {
    return String.join(BREAK, parts);
  }

  static String orEmpty(Optional<?> part) {
    return part.map(Object::toString).orElse("");
  }

  static Optional<String> optional(String part) {
    return part.isEmpty() ? Optional.empty() : Optional.of(part);
  }

  /** The JDK's parsers quote the text in their messages, so their exceptions are not passed on. */
  private static <T> T parsed(String text, Function<String[], T> read, int count) {
    String[] parts = text.split(BREAK, -1);
    if (parts.length != count) {
      throw malformed();
    }
    try {
      return read.apply(parts);
    } catch (DateTimeException | IllegalArgumentException quoting) {
      throw malformed();
    }
  }

  private static InvalidValueException malformed() {
    return new InvalidValueException(
        ErrorCode.INVALID_VISIT,
        "a stored value of a visit is not in the form in which it is written",
        "find out what wrote it; nothing was changed");
  }
}
