package fi.rekisteri.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EasterTest {
  /** As almanacs print them, for all the years of the calendar. */
  private static final List<String> PRINTED =
      List.of(
          "2018-04-01",
          "2019-04-21",
          "2020-04-12",
          "2021-04-04",
          "2022-04-17",
          "2023-04-09",
          "2024-03-31",
          "2025-04-20",
          "2026-04-05",
          "2027-03-28",
          "2028-04-16",
          "2029-04-01",
          "2030-04-21",
          "2031-04-13",
          "2032-03-28",
          "2033-04-17",
          "2034-04-09",
          "2035-03-25",
          "2036-04-13",
          "2037-04-05",
          "2038-04-25",
          "2039-04-10",
          "2040-04-01",
          "2041-04-21",
          "2042-04-06",
          "2043-03-29",
          "2044-04-17",
          "2045-04-09",
          "2046-03-25",
          "2047-04-14",
          "2048-04-05",
          "2049-04-18",
          "2050-04-10");

  @Test
  @DisplayName("F36 Easter Sunday is the day that almanacs print, in every year from 2018 to 2050")
  void isTheDayOfAlmanacs() {
    List<String> computed =
        IntStream.rangeClosed(2018, 2050).mapToObj(year -> Easter.of(year).toString()).toList();
    assertThat(computed).isEqualTo(PRINTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1818-03-22",
        "1943-04-25",
        "1954-04-18",
        "1981-04-19",
        "2049-04-18",
        "2076-04-19"
      })
  @DisplayName("F36 the rare years in which the full moon is set back are right too")
  void rareYears(String day) {
    assertThat(Easter.of(LocalDate.parse(day).getYear())).isEqualTo(day);
  }

  @Test
  @DisplayName("F36 Easter is a Sunday from 22 March to 25 April, and each of the 35 days occurs")
  void isASundayOfSpring() {
    Set<MonthDay> days = new TreeSet<>();
    for (int year = 1583; year <= 4099; year++) {
      LocalDate day = Easter.of(year);
      assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
      days.add(MonthDay.from(day));
    }
    assertThat(days)
        .hasSize(35)
        .contains(MonthDay.of(3, 22), MonthDay.of(4, 25))
        .allSatisfy(day -> assertThat(day).isBetween(MonthDay.of(3, 22), MonthDay.of(4, 25)));
  }
}
