package fi.rekisteri.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.deadline.Deadline;
import fi.rekisteri.deadline.DeadlineInputs;
import fi.rekisteri.deadline.Pause;
import fi.rekisteri.deadline.PauseGround;
import fi.rekisteri.deadline.ServiceLevel;
import fi.rekisteri.deadline.StepKind;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The controller's own promise, in working days, beside the law's month. */
class OwnPromiseTest {
  private static final ResponseClock CLOCK = new ResponseClock(FinnishHolidays.euRegulation());
  private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 1);

  private static Deadline of(DeadlineInputs inputs, LocalDate today) {
    return CLOCK.deadlineOf(inputs, today);
  }

  private static Pause pause(PauseGround ground) {
    return Pause.since(RECEIVED.plusDays(3), ground, "two people of that name");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-01, 5, E, 2026-09-08", // Tuesday to Tuesday
    "2026-09-04, 5, E, 2026-09-11", // from a Friday
    "2026-09-05, 5, E, 2026-09-11", // from a Saturday
    "2026-09-06, 5, E, 2026-09-11", // from a Sunday
    "2026-06-15, 5, E, 2026-06-23", // over Midsummer Eve
    "2026-03-30, 5, E, 2026-04-08", // over Easter
    "2026-12-21, 5, E, 2026-12-29", // Christmas Eve counts
    "2026-12-21, 5, N, 2026-12-30", // Christmas Eve does not
    "2026-12-30, 5, E, 2027-01-08", // over New Year and Epiphany
    "2026-09-01, 1, E, 2026-09-02",
    "2026-09-01, 22, E, 2026-10-01", // to the law's last day
    "2026-09-01, 23, E, 2026-10-01", // and not beyond it
    "2026-09-01, 250, E, 2026-10-01"
  })
  @DisplayName("S76.1 a promise is counted in working days, and never reaches beyond the law's day")
  void promiseIsCountedInWorkingDays(LocalDate received, int days, String list, LocalDate target) {
    DeadlineInputs inputs = DeadlineInputs.received(received).withLevel(new ServiceLevel(days));
    ResponseClock clock =
        new ResponseClock(
            list.equals("N") ? FinnishHolidays.national() : FinnishHolidays.euRegulation());
    assertThat(clock.deadlineOf(inputs, received).target()).isEqualTo(target);
  }

  @Test
  @DisplayName(
      "S76.1 after its day a request is late against the own promise, though in time by law")
  void lateAgainstOwnPromise() {
    Deadline deadline = of(DeadlineInputs.received(RECEIVED), RECEIVED);
    LocalDate target = LocalDate.of(2026, 9, 8);
    assertThat(deadline.isLateAgainstOwnPromise(target)).isFalse();
    assertThat(deadline.isLateAgainstOwnPromise(target.plusDays(1))).isTrue();
    assertThat(deadline.isOverdue(target.plusDays(1))).isFalse();
  }

  @Test
  @DisplayName("S76 only a question of identity moves the promise")
  void onlyIdentityMovesThePromise() {
    DeadlineInputs inputs = DeadlineInputs.received(RECEIVED);
    LocalDate answer = RECEIVED.plusDays(6);
    Deadline identity = of(inputs.withPause(pause(PauseGround.IDENTITY).answered(answer)), answer);
    Deadline clarification =
        of(inputs.withPause(pause(PauseGround.CLARIFICATION).answered(answer)), answer);
    assertThat(identity.target()).isEqualTo("2026-09-11");
    assertThat(clarification.target()).isEqualTo("2026-09-08");
    assertThat(clarification.effectiveDue()).isEqualTo(identity.effectiveDue());
  }

  @Test
  @DisplayName("S76.1 a promise cut at the law's day moves with it while a question is open")
  void cutPromiseMovesWithTheLaw() {
    DeadlineInputs inputs =
        DeadlineInputs.received(RECEIVED)
            .withLevel(new ServiceLevel(60))
            .withPause(pause(PauseGround.CLARIFICATION));
    Deadline deadline = of(inputs, RECEIVED.plusDays(8));
    assertThat(deadline.promised().has(StepKind.NOT_BEYOND_THE_LAW)).isTrue();
    assertThat(deadline.promised().moving()).isTrue();
    assertThat(deadline.target()).isEqualTo(deadline.effectiveDue()).isEqualTo("2026-10-06");
  }
}
