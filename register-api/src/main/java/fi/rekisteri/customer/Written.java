package fi.rekisteri.customer;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** The written form of values: their parts in order, an absent one empty. */
final class Written {
  private static final String BREAK = String.valueOf(FieldType.SEPARATOR);

  /** {@code 2026-05-25}; years before 0 and after 9999 are longer. */
  private static final int USUAL_DAY = 10;

  private Written() {}

  /** A type that reads only what it would write: a stored value has one form. */
  static <T> FieldType<T> type(
      Class<T> javaType,
      ErrorCode code,
      Function<T, String> write,
      Function<String, T> read,
      String... partNames) {
    return FieldType.of(
        javaType,
        write,
        text -> {
          T value = parse(code, text, read);
          if (!write.apply(value).equals(text)) {
            throw malformed(code);
          }
          return value;
        },
        partNames);
  }

  static String join(String... parts) {
    return String.join(BREAK, parts);
  }

  /** Splits into exactly {@code count} parts. */
  static String[] split(String text, int count, ErrorCode code) {
    String[] parts = new String[count];
    int from = 0;
    for (int i = 0; i < count - 1; i++) {
      int at = text.indexOf(FieldType.SEPARATOR, from);
      if (at < 0) {
        throw malformed(code);
      }
      parts[i] = text.substring(from, at);
      from = at + 1;
    }
    parts[count - 1] = text.substring(from);
    return parts;
  }

  static String orEmpty(Optional<String> part) {
    return part.orElse("");
  }

  static Optional<String> optional(String part) {
    return part.isEmpty() ? Optional.empty() : Optional.of(part);
  }

  /**
   * A day as {@link LocalDate#toString} writes it. The JDK's parser takes longer than deciphering;
   * what only it refuses is not what would be written either.
   */
  static LocalDate day(String text) {
    return text.length() == USUAL_DAY
        ? LocalDate.of(
            Integer.parseInt(text, 0, 4, 10),
            Integer.parseInt(text, 5, 7, 10),
            Integer.parseInt(text, 8, 10, 10))
        : LocalDate.parse(text);
  }

  /** The JDK's parsers quote the text in their messages, so their exceptions are not passed on. */
  private static <T> T parse(ErrorCode code, String text, Function<String, T> read) {
    try {
      return read.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw malformed(code);
    }
  }

  private static InvalidValueException malformed(ErrorCode code) {
    return new InvalidValueException(
        code,
        "a stored value is not in the form in which it is written",
        "find out what wrote it; nothing was changed");
  }
}
