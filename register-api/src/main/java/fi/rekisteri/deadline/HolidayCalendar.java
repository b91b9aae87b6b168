package fi.rekisteri.deadline;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.RuleId;
import java.time.LocalDate;

/**
 * Which days are working days (F36): dated data with a range of years, which a host may replace. A
 * day outside of the range is refused and never guessed from the weekday alone.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface HolidayCalendar {
  /**
   * The stable name by which a computed date says which calendar made it.
   *
   * @return such as {@code FI_EU_1182_71}
   */
  String name();

  /**
   * The rule that moves a last day on to the next working day.
   *
   * @return such as {@code Reg. 1182/71 Art. 3(4)}
   */
  RuleId rule();

  /**
   * The first year of which it knows every holiday.
   *
   * @return a year of the Gregorian calendar
   */
  int firstYear();

  /**
   * The last year of which it knows every holiday.
   *
   * @return a year, not before the first
   */
  int lastYear();

  /**
   * Whether a period may end on a day.
   *
   * @param day any day
   * @return false on a Saturday, a Sunday and a holiday
   * @throws InvalidValueException {@code CALENDAR_NOT_COVERED} for a day of another year than the
   *     calendar covers
   */
  boolean isWorkingDay(LocalDate day);

  /**
   * The day on which a period ends whose last day is given (G12.3b).
   *
   * @param day the last day by the count of months
   * @return the same day where it is a working day, or else the next that is one
   * @throws InvalidValueException {@code CALENDAR_NOT_COVERED} where the calendar ends before
   */
  default LocalDate roll(LocalDate day) {
    requireCovered(day);
    LocalDate end = day;
    while (!isWorkingDay(end)) {
      end = end.plusDays(1);
      requireCovered(end);
    }
    return end;
  }

  /**
   * A working day so and so many working days later. The first day does not count.
   *
   * @param day where the count begins; any day
   * @param workingDays how many; at least one
   * @return a working day
   * @throws InvalidValueException {@code CALENDAR_NOT_COVERED} where the calendar ends before
   * @throws IllegalArgumentException for less than one day
   */
  default LocalDate plusWorkingDays(LocalDate day, int workingDays) {
    if (workingDays < 1) {
      throw new IllegalArgumentException("at least one working day is counted");
    }
    requireCovered(day);
    LocalDate end = day;
    for (int left = workingDays; left > 0; left--) {
      end = roll(end.plusDays(1));
    }
    return end;
  }

  /**
   * Refuses a day of another year than the calendar covers.
   *
   * @param day any day
   * @throws InvalidValueException {@code CALENDAR_NOT_COVERED}
   */
  default void requireCovered(LocalDate day) {
    if (day.getYear() < firstYear() || day.getYear() > lastYear()) {
      throw new InvalidValueException(
          ErrorCode.CALENDAR_NOT_COVERED,
          "calendar " + name() + " knows no holidays of " + day.getYear(),
          "ask for a day of "
              + firstYear()
              + " to "
              + lastYear()
              + ", or hand in a newer calendar");
    }
  }
}
