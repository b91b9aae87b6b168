package fi.rekisteri.core.deadline;

import fi.rekisteri.deadline.HolidayCalendar;
import fi.rekisteri.processing.RuleId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * The working days of Finland from 2018, when the Regulation came to apply, to 2050 (F36). Two
 * profiles differ in one day: Christmas Eve. Immutable and thread-safe.
 */
public final class FinnishHolidays implements HolidayCalendar {
  private static final int FIRST = 2018;
  private static final int LAST = 2050;

  private static final FinnishHolidays EU =
      new FinnishHolidays(
          "FI_EU_1182_71",
          new RuleId("Reg. 1182/71 Art. 3(4)"),
          EnumSet.complementOf(EnumSet.of(FinnishHoliday.CHRISTMAS_EVE)));
  private static final FinnishHolidays NATIONAL =
      new FinnishHolidays(
          "FI_NATIONAL_150_1930", new RuleId("150/1930 s. 5"), EnumSet.allOf(FinnishHoliday.class));

  private final String name;
  private final RuleId rule;
  private final Set<FinnishHoliday> holidays;

  private FinnishHolidays(String name, RuleId rule, Set<FinnishHoliday> holidays) {
    this.name = name;
    this.rule = rule;
    this.holidays = holidays;
  }

  /**
   * {@code FI_EU_1182_71}: the days that Finland has told the Union under Reg. 1182/71, Art. 3(4).
   * The month of Art. 12(3) is a period of a regulation, so this is the profile to use. Christmas
   * Eve is a working day in it.
   *
   * @return the calendar
   */
  public static FinnishHolidays euRegulation() {
    return EU;
  }

  /**
   * {@code FI_NATIONAL_150_1930}: the same days and Christmas Eve, as periods of Finnish acts end.
   *
   * @return the calendar
   */
  public static FinnishHolidays national() {
    return NATIONAL;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public RuleId rule() {
    return rule;
  }

  @Override
  public int firstYear() {
    return FIRST;
  }

  @Override
  public int lastYear() {
    return LAST;
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    requireCovered(day);
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && holidays.stream().noneMatch(holiday -> holiday.in(day.getYear()).equals(day));
  }

  @Override
  public String toString() {
    return name;
  }
}
