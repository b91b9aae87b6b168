package fi.rekisteri.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinnishHolidaysTest {
  private static final FinnishHolidays EU = FinnishHolidays.euRegulation();
  private static final FinnishHolidays NATIONAL = FinnishHolidays.national();
  private static final HolidayManager JOLLYDAY =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FINLAND));

  static IntStream years() {
    return IntStream.rangeClosed(EU.firstYear(), EU.lastYear());
  }

  private static Stream<LocalDate> days(int year) {
    return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  @ParameterizedTest
  @MethodSource("years")
  @DisplayName("F36 the national days off are those that Jollyday gives for Finland, year by year")
  void nationalDaysAreThoseOfJollyday(int year) {
    Set<LocalDate> holidays =
        JOLLYDAY.getHolidays(Year.of(year)).stream()
            .map(Holiday::getDate)
            .collect(Collectors.toSet());
    assertThat(holidays).as("Jollyday knows the year").hasSizeBetween(14, 15);
    assertThat(days(year).filter(day -> !NATIONAL.isWorkingDay(day)))
        .containsExactlyElementsOf(
            days(year).filter(day -> isWeekend(day) || holidays.contains(day)).toList());
  }

  @ParameterizedTest
  @MethodSource("years")
  @DisplayName("F36 the two profiles differ in Christmas Eve alone")
  void profilesDifferInChristmasEve(int year) {
    LocalDate eve = LocalDate.of(year, 12, 24);
    assertThat(days(year).filter(day -> EU.isWorkingDay(day) != NATIONAL.isWorkingDay(day)))
        .containsExactlyElementsOf(isWeekend(eve) ? Set.of() : Set.of(eve));
    assertThat(EU.isWorkingDay(eve)).isEqualTo(!isWeekend(eve));
  }

  @ParameterizedTest
  @MethodSource("years")
  @DisplayName("F36 the moving days stand where the acts put them")
  void movingDaysStandWhereTheActsPutThem(int year) {
    Set<LocalDate> off =
        days(year)
            .filter(day -> !isWeekend(day) && !EU.isWorkingDay(day))
            .collect(Collectors.toCollection(TreeSet::new));
    LocalDate midsummer = onlySaturday(LocalDate.of(year, 6, 20));
    LocalDate easter = Easter.of(year);
    assertThat(off).contains(midsummer.minusDays(1));
    assertThat(off).contains(easter.minusDays(2), easter.plusDays(1), easter.plusDays(39));
    assertThat(easter.plusDays(39).getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
    Set<LocalDate> fixed = fixed(year);
    assertThat(off)
        .as("nothing else in the week is off")
        .allMatch(
            day ->
                fixed.contains(day)
                    || day.equals(midsummer.minusDays(1))
                    || Set.of(-2L, 1L, 39L).contains(day.toEpochDay() - easter.toEpochDay()));
    assertThat(fixed).noneMatch(EU::isWorkingDay);
  }

  private static Set<LocalDate> fixed(int year) {
    return Set.of(
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 1, 6),
        LocalDate.of(year, 5, 1),
        LocalDate.of(year, 12, 6),
        LocalDate.of(year, 12, 25),
        LocalDate.of(year, 12, 26));
  }

  /** The one Saturday of a week that begins on a day. */
  private static LocalDate onlySaturday(LocalDate first) {
    return first
        .datesUntil(first.plusDays(7))
        .filter(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY)
        .reduce((one, other) -> null)
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("years")
  @DisplayName("F36 All Saints' Day is the Saturday from 31 October to 6 November")
  void allSaintsDay(int year) {
    assertThat(FinnishHoliday.ALL_SAINTS_DAY.in(year))
        .isEqualTo(onlySaturday(LocalDate.of(year, 10, 31)));
    assertThat(FinnishHoliday.MIDSUMMER_DAY.in(year))
        .isEqualTo(onlySaturday(LocalDate.of(year, 6, 20)));
    assertThat(FinnishHoliday.PENTECOST.in(year).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2017-12-31", "2051-01-01", "0001-06-01", "-999999999-01-01", "+999999999-12-31"})
  @DisplayName("F36 a year that is not covered is refused, and never answered from the weekday")
  void otherYearsAreRefused(String day) {
    assertThatThrownBy(() -> EU.isWorkingDay(LocalDate.parse(day)))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.CALENDAR_NOT_COVERED))
        .hasMessageContaining("FI_EU_1182_71");
  }

  @Test
  @DisplayName("F36 each profile has its name and its rule")
  void profilesHaveNames() {
    assertThat(EU.name()).isEqualTo("FI_EU_1182_71");
    assertThat(EU.rule().reference()).isEqualTo("Reg. 1182/71 Art. 3(4)");
    assertThat(NATIONAL.name()).isEqualTo("FI_NATIONAL_150_1930").isEqualTo(NATIONAL.toString());
    assertThat(NATIONAL.rule().reference()).isEqualTo("150/1930 s. 5");
  }
}
