package fi.rekisteri.core.drift;

import java.time.LocalDate;
import java.time.Period;

/** Compares periods, whose months and years have no fixed length. */
final class Lengths {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final int FOUR_YEARS = 4 * 365 + 1;

  private static final long A_THOUSAND_YEARS = 1000 * 366L;

  private Lengths() {}

  /**
   * Whether the later period ends later than the earlier one, from any day of four years on: a leap
   * year is among them. Thirty days are longer than a month in February alone, and so they are.
   *
   * @param before the earlier period; blank where there was none
   * @param after the later period; blank where there is none: it has no end
   */
  static boolean isLonger(String before, String after) {
    if (before.isEmpty() || after.isEmpty()) {
      return after.isEmpty();
    }
    Period earlier = Period.parse(before);
    Period later = Period.parse(after);
    if (isBeyondCounting(earlier) || isBeyondCounting(later)) {
      return about(later) > about(earlier);
    }
    for (int day = 0; day < FOUR_YEARS; day++) {
      LocalDate from = FIRST.plusDays(day);
      if (from.plus(later).isAfter(from.plus(earlier))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBeyondCounting(Period period) {
    return Math.abs(about(period)) > A_THOUSAND_YEARS;
  }

  private static long about(Period period) {
    return period.toTotalMonths() * 30 + period.getDays();
  }
}
