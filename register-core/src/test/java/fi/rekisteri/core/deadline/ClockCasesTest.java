package fi.rekisteri.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.deadline.Deadline;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates that somebody else says are right: each line of the table names who. */
class ClockCasesTest {
  static List<ClockCase> cases() throws IOException {
    return ClockCase.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  @DisplayName("G12.3e each dated case ends on the day that its source gives")
  void endsOnTheDayOfItsSource(ClockCase one) {
    Deadline deadline = new ResponseClock(one.calendar()).deadlineOf(one.inputs(), one.today());
    assertThat(deadline.strictDue()).as("strict").isEqualTo(one.strict());
    assertThat(deadline.effectiveDue()).as("effective").isEqualTo(one.effective());
    assertThat(deadline.calendar()).isEqualTo(one.calendar().name());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  @DisplayName("G12.3f each date tells the steps from receipt to itself")
  void tellsItsSteps(ClockCase one) {
    Deadline deadline = new ResponseClock(one.calendar()).deadlineOf(one.inputs(), one.today());
    for (var date : List.of(deadline.strict(), deadline.effective(), deadline.promised())) {
      assertThat(date.steps().get(0).from()).isEqualTo(one.inputs().receivedOn());
      assertThat(date.steps()).allSatisfy(step -> assertThat(step.rule().reference()).isNotBlank());
    }
    assertThat(deadline.inputs()).isEqualTo(one.inputs());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  @DisplayName("G12.3a the last day is not cut short: it is overdue only from the next day on")
  void lastDayIsNotCutShort(ClockCase one) {
    ResponseClock clock = new ResponseClock(one.calendar());
    Deadline deadline =
        clock.deadlineOf(one.inputs().withPauses(List.of()), one.inputs().receivedOn());
    assertThat(deadline.isOverdue(deadline.effectiveDue())).isFalse();
    assertThat(deadline.daysLeft(deadline.effectiveDue())).isZero();
    assertThat(deadline.isOverdue(deadline.effectiveDue().plusDays(1))).isTrue();
  }

  @Test
  @DisplayName("G12.3e the table is there, and no case stands in it twice")
  void tableIsThere() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(80).doesNotHaveDuplicates();
    assertThat(cases()).allSatisfy(one -> assertThat(one.source()).hasSizeGreaterThan(10));
  }
}
