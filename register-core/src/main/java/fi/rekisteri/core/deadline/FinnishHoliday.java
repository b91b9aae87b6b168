package fi.rekisteri.core.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;

/**
 * The holidays of Finland (F36): the European list of days that are not working days under Reg.
 * 1182/71, and the one day that act 150/1930, s. 5 adds to it. A change of the law is a line here.
 */
enum FinnishHoliday {
  NEW_YEARS_DAY(fixed(Month.JANUARY, 1)),
  EPIPHANY(fixed(Month.JANUARY, 6)),
  GOOD_FRIDAY(fromEaster(-2)),
  EASTER_SUNDAY(fromEaster(0)),
  EASTER_MONDAY(fromEaster(1)),
  MAY_DAY(fixed(Month.MAY, 1)),
  ASCENSION_DAY(fromEaster(39)),
  PENTECOST(fromEaster(49)),
  MIDSUMMER_EVE(year -> saturdayFrom(year, Month.JUNE, 20).minusDays(1)),
  MIDSUMMER_DAY(year -> saturdayFrom(year, Month.JUNE, 20)),
  ALL_SAINTS_DAY(year -> saturdayFrom(year, Month.OCTOBER, 31)),
  INDEPENDENCE_DAY(fixed(Month.DECEMBER, 6)),
  /** No holiday in the Union's list: there the safe date is the earlier one. */
  CHRISTMAS_EVE(fixed(Month.DECEMBER, 24)),
  CHRISTMAS_DAY(fixed(Month.DECEMBER, 25)),
  SECOND_CHRISTMAS_DAY(fixed(Month.DECEMBER, 26));

  private final IntFunction<LocalDate> rule;

  FinnishHoliday(IntFunction<LocalDate> rule) {
    this.rule = rule;
  }

  LocalDate in(int year) {
    return rule.apply(year);
  }

  private static IntFunction<LocalDate> fixed(Month month, int day) {
    return year -> LocalDate.of(year, month, day);
  }

  private static IntFunction<LocalDate> fromEaster(int days) {
    return year -> Easter.of(year).plusDays(days);
  }

  private static LocalDate saturdayFrom(int year, Month month, int day) {
    return LocalDate.of(year, month, day).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
  }
}
