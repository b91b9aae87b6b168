package fi.rekisteri.core.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/**
 * Easter Sunday of the Gregorian calendar: the Sunday after the full moon, by the church's tables,
 * on or after 21 March.
 */
final class Easter {
  private static final int MOON_CYCLE = 19;

  private Easter() {}

  static LocalDate of(int year) {
    return LocalDate.of(year, Month.MARCH, 21)
        .plusDays(daysToFullMoon(year))
        .with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
  }

  /** The moon falls back 11 days each year, and the calendar's reform corrects by the century. */
  private static int daysToFullMoon(int year) {
    int yearOfCycle = year % MOON_CYCLE;
    int century = year / 100;
    int leapDaysLeftOut = century - century / 4;
    int moonCorrection = (8 * century + 13) / 25;
    int days = (MOON_CYCLE * yearOfCycle + leapDaysLeftOut - moonCorrection + 15) % 30;
    boolean tooLate = days == 29 || (days == 28 && yearOfCycle > 10);
    return tooLate ? days - 1 : days;
  }
}
