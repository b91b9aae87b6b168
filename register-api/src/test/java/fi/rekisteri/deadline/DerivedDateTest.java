package fi.rekisteri.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.processing.RuleId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DerivedDateTest {
  private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 1);
  private static final DeadlineStep MONTH = step(StepKind.ONE_MONTH, RECEIVED, 30);

  private static DeadlineStep step(StepKind kind, LocalDate from, int days) {
    return new DeadlineStep(kind, new RuleId("Art. 12(3)"), from, from.plusDays(days));
  }

  private static Deadline deadline(boolean moving) {
    DerivedDate date = new DerivedDate(List.of(MONTH), moving);
    DeadlineInputs inputs = DeadlineInputs.received(RECEIVED);
    return new Deadline(inputs, RECEIVED.plusDays(9), "OWN", date, date, date);
  }

  @Test
  @DisplayName("G12.3f a date is where its last step leads")
  void dateIsWhereItsLastStepLeads() {
    DeadlineStep pause = step(StepKind.IDENTITY_PAUSE, MONTH.to(), 4);
    DerivedDate date = new DerivedDate(List.of(MONTH, pause), false);
    assertThat(date.day()).isEqualTo("2026-10-05");
    assertThat(date.has(StepKind.IDENTITY_PAUSE)).isTrue();
    assertThat(date.has(StepKind.NEXT_WORKING_DAY)).isFalse();
  }

  @Test
  @DisplayName("G12.3f a date without steps, or with a gap between them, is refused")
  void gapsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DerivedDate(List.of(), false));
    DeadlineStep elsewhere = step(StepKind.IDENTITY_PAUSE, MONTH.to().plusDays(1), 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DerivedDate(List.of(MONTH, elsewhere), false));
  }

  @Test
  @DisplayName("G12.3a a request is overdue from the day after its last day, at no earlier hour")
  void overdueFromTheNextDay() {
    Deadline deadline = deadline(false);
    assertThat(deadline.isOverdue(LocalDate.of(2026, 10, 1))).isFalse();
    assertThat(deadline.isOverdue(LocalDate.of(2026, 10, 2))).isTrue();
    assertThat(deadline.daysLeft(LocalDate.of(2026, 10, 2))).isEqualTo(-1);
    assertThat(deadline.daysLeft(RECEIVED)).isEqualTo(30);
  }

  @Test
  @DisplayName("G12.3 a date that still moves answers for the day for which it was made alone")
  void movingDateAnswersForItsDayAlone() {
    Deadline moving = deadline(true);
    LocalDate other = moving.asOf().plusDays(60);
    assertThat(moving.isOverdue(moving.asOf())).isFalse();
    assertThat(moving.daysLeft(moving.asOf())).isEqualTo(21);
    assertThatIllegalArgumentException().isThrownBy(() -> moving.isOverdue(other));
    assertThatIllegalArgumentException().isThrownBy(() -> moving.isLateAgainstOwnPromise(other));
    assertThatIllegalArgumentException().isThrownBy(() -> moving.daysLeft(other));
  }
}
