package fi.rekisteri.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.RuleId;
import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every calendar can do, shown with one of a host's own: weekends count, some days do not. */
class HolidayCalendarTest {
  /** A shop that works all week, but for the days that are listed. */
  private static class OwnCalendar implements HolidayCalendar {
    private final Set<LocalDate> off;

    OwnCalendar(Set<LocalDate> off) {
      this.off = off;
    }

    @Override
    public String name() {
      return "OWN";
    }

    @Override
    public RuleId rule() {
      return new RuleId("own rule");
    }

    @Override
    public int firstYear() {
      return 2026;
    }

    @Override
    public int lastYear() {
      return 2026;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
      requireCovered(day);
      return !off.contains(day);
    }
  }

  private static final LocalDate FIFTH = LocalDate.of(2026, 9, 5);
  private static final HolidayCalendar CALENDAR =
      new OwnCalendar(
          Set.of(FIFTH, FIFTH.plusDays(1), FIFTH.plusDays(3), LocalDate.of(2026, 12, 31)));

  private static void assertNotCovered(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.CALENDAR_NOT_COVERED));
  }

  @Test
  @DisplayName("F36 a day off is rolled to the next working day, another stays")
  void rolls() {
    assertThat(CALENDAR.roll(FIFTH)).isEqualTo(FIFTH.plusDays(2));
    assertThat(CALENDAR.roll(FIFTH.plusDays(2))).isEqualTo(FIFTH.plusDays(2));
  }

  @Test
  @DisplayName("F36 working days are counted from the day after")
  void countsWorkingDays() {
    assertThat(CALENDAR.plusWorkingDays(FIFTH.minusDays(1), 1)).isEqualTo(FIFTH.plusDays(2));
    assertThat(CALENDAR.plusWorkingDays(FIFTH.minusDays(1), 2)).isEqualTo(FIFTH.plusDays(4));
    assertThat(CALENDAR.plusWorkingDays(FIFTH, 1)).isEqualTo(FIFTH.plusDays(2));
    assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.plusWorkingDays(FIFTH, 0));
  }

  @Test
  @DisplayName("F36 where the years end, the answer is a refusal")
  void endOfTheYears() {
    assertNotCovered(() -> CALENDAR.roll(LocalDate.of(2026, 12, 31)));
    assertNotCovered(() -> CALENDAR.roll(LocalDate.of(2025, 12, 31)));
    assertNotCovered(() -> CALENDAR.plusWorkingDays(LocalDate.of(2026, 12, 30), 1));
    assertNotCovered(() -> CALENDAR.plusWorkingDays(LocalDate.MAX, 1));
    assertThat(CALENDAR.roll(LocalDate.of(2026, 12, 30))).isEqualTo("2026-12-30");
  }

  @Test
  @DisplayName("F36 a calendar without a working day ends in a refusal, not in an endless search")
  void noWorkingDayAtAll() {
    HolidayCalendar lazy =
        new OwnCalendar(Set.of()) {
          @Override
          public boolean isWorkingDay(LocalDate day) {
            return false;
          }
        };
    assertNotCovered(() -> lazy.roll(FIFTH));
  }
}
