package fi.rekisteri.core.intake;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.function.Function;

/** Days as files write them: {@code 2024-01-31} or, in Finland, {@code 31.1.2024}. */
final class Dates {
  private static final DateTimeFormatter ISO = formatter("uuuu-MM-dd");
  private static final DateTimeFormatter FINNISH = formatter("d.M.uuuu");

  private Dates() {}

  /**
   * A parser that refuses with a code. The JDK's exceptions quote the text, and are not passed on.
   */
  static Function<String, LocalDate> orRefuse(ErrorCode code) {
    return text -> {
      try {
        return LocalDate.parse(text, text.indexOf('.') < 0 ? ISO : FINNISH);
      } catch (DateTimeException notADay) {
        throw new InvalidValueException(
            code, "a text is not a day", "write it as 2024-01-31 or 31.1.2024");
      }
    };
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
