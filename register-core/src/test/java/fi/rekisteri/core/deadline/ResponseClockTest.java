package fi.rekisteri.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.deadline.Deadline;
import fi.rekisteri.deadline.DeadlineInputs;
import fi.rekisteri.deadline.DeadlineStep;
import fi.rekisteri.deadline.DerivedDate;
import fi.rekisteri.deadline.Extension;
import fi.rekisteri.deadline.ExtensionGround;
import fi.rekisteri.deadline.Pause;
import fi.rekisteri.deadline.PauseGround;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseClockTest {
  private static final ResponseClock CLOCK = new ResponseClock(FinnishHolidays.euRegulation());

  /** A Tuesday; its month ends on Thursday, 1 October. */
  private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 1);

  private static final DeadlineInputs INPUTS = DeadlineInputs.received(RECEIVED);

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Extension extension(String decided, String told) {
    return new Extension(day(decided), day(told), ExtensionGround.NUMBER, "forty letters came");
  }

  private static Pause identity(String asked) {
    return Pause.since(day(asked), PauseGround.IDENTITY, "the letter gave no address");
  }

  private static String told(DerivedDate date) {
    StringBuilder text = new StringBuilder();
    for (DeadlineStep step : date.steps()) {
      text.append(step.kind()).append(" [").append(step.rule()).append("] ");
      text.append(step.from()).append(" > ").append(step.to()).append('\n');
    }
    return text.toString();
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RegisterException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  @DisplayName("G12.3b a date tells each step with its rule, in their order")
  void dateTellsItsSteps() {
    DeadlineInputs inputs =
        INPUTS
            .withPause(identity("2026-09-10").answered(day("2026-09-20")))
            .withExtension(extension("2026-10-05", "2026-10-06"));
    Deadline deadline = CLOCK.deadlineOf(inputs, day("2026-10-07"));
    assertThat(told(deadline.effective()))
        .isEqualTo(
            """
            THREE_MONTHS [Art. 12(3), Reg. 1182/71 Art. 3(2)(c)] 2026-09-01 > 2026-12-01
            IDENTITY_PAUSE [Art. 12(6)] 2026-12-01 > 2026-12-11
            """);
    assertThat(told(deadline.strict()))
        .isEqualTo(
            """
            ONE_MONTH [Art. 12(3), Reg. 1182/71 Art. 3(2)(c)] 2026-09-01 > 2026-10-01
            EXTENSION_TOO_LATE [Art. 12(3)] 2026-10-01 > 2026-10-01
            """);
    assertThat(told(deadline.promised()))
        .isEqualTo(
            """
            OWN_PROMISE [S76.1] 2026-09-01 > 2026-09-08
            PAUSE_TOO_LATE [Art. 12(6)] 2026-09-08 > 2026-09-08
            """);
    assertThat(deadline.isExtended()).isTrue();
  }

  @Test
  @DisplayName("G12.3b a day that is rolled names the rule of the calendar")
  void rolledDayNamesTheCalendarsRule() {
    DeadlineInputs inputs = DeadlineInputs.received(day("2026-11-24"));
    ResponseClock national = new ResponseClock(FinnishHolidays.national());
    assertThat(told(national.deadlineOf(inputs, day("2026-11-25")).strict()))
        .endsWith("NEXT_WORKING_DAY [150/1930 s. 5] 2026-12-24 > 2026-12-28\n");
  }

  @Test
  @DisplayName("G12.3d an extension may be told on the last day itself, by open pauses too")
  void extensionInTime() {
    assertThatCode(() -> CLOCK.requireInTime(extension("2026-10-01", "2026-10-01"), INPUTS))
        .doesNotThrowAnyException();
    DeadlineInputs asked = INPUTS.withPause(identity("2026-09-30"));
    assertThatCode(() -> CLOCK.requireInTime(extension("2026-10-20", "2026-10-20"), asked))
        .as("the clock still stands on 30 September")
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName("G12.3d an extension decided or told after the last day is refused")
  void lateExtensionIsRefused() {
    assertRefused(
        ErrorCode.EXTENSION_TOO_LATE,
        () -> CLOCK.requireInTime(extension("2026-10-01", "2026-10-02"), INPUTS));
    assertRefused(
        ErrorCode.EXTENSION_TOO_LATE,
        () -> CLOCK.requireInTime(extension("2026-10-02", "2026-10-02"), INPUTS));
    DeadlineInputs answered = INPUTS.withPause(identity("2026-09-30").answered(day("2026-10-02")));
    assertRefused(
        ErrorCode.EXTENSION_TOO_LATE,
        () -> CLOCK.requireInTime(extension("2026-10-06", "2026-10-06"), answered));
    DeadlineInputs askedTooLate = INPUTS.withPause(identity("2026-10-02"));
    assertRefused(
        ErrorCode.EXTENSION_TOO_LATE,
        () -> CLOCK.requireInTime(extension("2026-10-05", "2026-10-05"), askedTooLate));
  }

  @Test
  @DisplayName("G12.3d there is one extension, also where the first came too late")
  void secondExtensionIsRefused() {
    DeadlineInputs extended = INPUTS.withExtension(extension("2026-10-02", "2026-10-02"));
    assertRefused(
        ErrorCode.EXTENSION_GIVEN,
        () -> CLOCK.requireInTime(extension("2026-09-15", "2026-09-15"), extended));
  }

  @Test
  @DisplayName("G12.3d an extension that was recorded too late moves nothing: it is overdue")
  void lateExtensionMovesNothing() {
    DeadlineInputs extended = INPUTS.withExtension(extension("2026-09-30", "2026-10-02"));
    Deadline deadline = CLOCK.deadlineOf(extended, day("2026-10-02"));
    assertThat(deadline.isExtended()).isFalse();
    assertThat(deadline.isOverdue(day("2026-10-02"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2017-12-31", "2050-12-15", "-999999999-01-01", "+999999999-12-31"})
  @DisplayName("F36 a date that leaves the calendar is refused")
  void datesOutsideAreRefused(String received) {
    DeadlineInputs inputs = DeadlineInputs.received(day(received));
    assertRefused(
        ErrorCode.CALENDAR_NOT_COVERED, () -> CLOCK.deadlineOf(inputs, day("2026-09-01")));
  }

  @Test
  @DisplayName("F36 a pause without end in sight is refused, not overflowed")
  void endlessPauseIsRefused() {
    DeadlineInputs answered = INPUTS.withPause(identity("2026-09-10").answered(LocalDate.MAX));
    assertRefused(
        ErrorCode.CALENDAR_NOT_COVERED, () -> CLOCK.deadlineOf(answered, day("2026-10-01")));
    DeadlineInputs open = INPUTS.withPause(identity("2026-09-10"));
    assertRefused(ErrorCode.CALENDAR_NOT_COVERED, () -> CLOCK.deadlineOf(open, LocalDate.MAX));
    assertRefused(
        ErrorCode.CALENDAR_NOT_COVERED,
        () -> CLOCK.requireInTime(extension("2026-09-10", "+999999999-12-31"), open));
  }
}
