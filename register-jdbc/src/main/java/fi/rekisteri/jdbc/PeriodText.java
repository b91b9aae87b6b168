package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.error.InvalidValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Customerships in one text column: {@code 2019-05-01/2021-12-31/INACTIVITY;2023-01-15}. Written by
 * hand because every read of a customer passes here.
 */
final class PeriodText {
  private PeriodText() {}

  static String write(List<CustomershipPeriod> periods) {
    StringBuilder text = new StringBuilder(36 * periods.size());
    for (CustomershipPeriod period : periods) {
      if (text.length() > 0) {
        text.append(';');
      }
      text.append(period.start());
      if (!period.isOpen()) {
        text.append('/').append(period.end().orElseThrow());
        text.append('/').append(period.reason().orElseThrow().name());
      }
    }
    return text.toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException for any other text
   */
  static List<CustomershipPeriod> read(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    try {
      List<CustomershipPeriod> periods = new ArrayList<>(2);
      int from = 0;
      for (int until = text.indexOf(';'); until >= 0; until = text.indexOf(';', from)) {
        periods.add(period(text, from, until));
        from = until + 1;
      }
      periods.add(period(text, from, text.length()));
      return periods;
    } catch (DateTimeException | InvalidValueException damage) {
      throw new IllegalArgumentException("not a list of customerships", damage);
    }
  }

  private static CustomershipPeriod period(String text, int from, int until) {
    int slash = text.indexOf('/', from);
    if (slash < 0 || slash > until) {
      return CustomershipPeriod.from(date(text, from, until));
    }
    int second = text.indexOf('/', slash + 1);
    if (second < 0 || second > until) {
      throw new IllegalArgumentException("an end without a reason");
    }
    return new CustomershipPeriod(
        date(text, from, slash),
        Optional.of(date(text, slash + 1, second)),
        Optional.of(EndReason.valueOf(text.substring(second + 1, until))));
  }

  private static LocalDate date(String text, int from, int until) {
    boolean usual =
        until - from == 10 && text.charAt(from + 4) == '-' && text.charAt(from + 7) == '-';
    return usual
        ? LocalDate.of(
            number(text, from, from + 4),
            number(text, from + 5, from + 7),
            number(text, from + 8, until))
        : LocalDate.parse(text.substring(from, until));
  }

  private static int number(String text, int from, int until) {
    int number = 0;
    for (int i = from; i < until; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new IllegalArgumentException("not a digit");
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
