package fi.rekisteri.core.letter;

import fi.rekisteri.deadline.DeadlineStep;
import fi.rekisteri.deadline.DerivedDate;
import fi.rekisteri.deadline.StepKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * By when a request is answered, and how the day was made (G12.3): what a letter tells of it. The
 * clock works it out; nothing is calculated here.
 *
 * @param counted the last day as it is counted, with the days in which the period did not run
 * @param last the last day after weekends and holidays: the counted one, or a later one
 * @param pausedDays for how many days the period did not run
 */
public record Due(LocalDate counted, LocalDate last, int pausedDays) {
  /** Refuses a last day before the counted one, and a pause of less than no days. */
  public Due {
    if (last.isBefore(counted) || pausedDays < 0) {
      throw Remark.invalid("a period ends before its last day, or pauses for less than no days");
    }
  }

  /**
   * A period that ran without a pause.
   *
   * @param counted its last day as it is counted
   * @param last its last day after weekends and holidays
   * @return the day
   */
  public static Due of(LocalDate counted, LocalDate last) {
    return new Due(counted, last, 0);
  }

  /**
   * What a letter tells of a date that the clock made.
   *
   * @param date such as {@link fi.rekisteri.deadline.Deadline#effective}
   * @return the day, and what moved it
   */
  public static Due of(DerivedDate date) {
    List<DeadlineStep> steps = date.steps();
    DeadlineStep end = steps.get(steps.size() - 1);
    boolean rolled = end.kind() == StepKind.NEXT_WORKING_DAY;
    long paused =
        steps.stream()
            .filter(Due::isPause)
            .mapToLong(step -> ChronoUnit.DAYS.between(step.from(), step.to()))
            .sum();
    return new Due(rolled ? end.from() : end.to(), end.to(), Math.toIntExact(paused));
  }

  private static boolean isPause(DeadlineStep step) {
    return step.kind() == StepKind.IDENTITY_PAUSE || step.kind() == StepKind.CLARIFICATION_PAUSE;
  }
}
