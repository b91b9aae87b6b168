package fi.rekisteri.core.deadline;

import fi.rekisteri.deadline.DeadlineStep;
import fi.rekisteri.deadline.DerivedDate;
import fi.rekisteri.deadline.HolidayCalendar;
import fi.rekisteri.deadline.Pause;
import fi.rekisteri.deadline.PauseGround;
import fi.rekisteri.deadline.StepKind;
import fi.rekisteri.processing.RuleId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One computed date under way. Days of pauses are added before the day is rolled to a working day;
 * days that several pauses share are added once; a question that was asked after the last day adds
 * nothing, so that nobody can wake a deadline that is over.
 */
final class LastDay {
  private static final RuleId IDENTITY = new RuleId("Art. 12(6)");
  private static final RuleId CLARIFICATION = new RuleId("Art. 12(2), Recital 63");
  private static final Comparator<Pause> BY_QUESTION = Comparator.comparing(Pause::asked);

  private final HolidayCalendar calendar;
  private final List<DeadlineStep> steps = new ArrayList<>();
  private LocalDate day;
  private LocalDate countedUntil = LocalDate.MIN;
  private boolean moving;

  private LastDay(HolidayCalendar calendar, DeadlineStep first) {
    this.calendar = calendar;
    this.steps.add(first);
    this.day = first.to();
  }

  /**
   * The date that a first step leads to.
   *
   * @param first from the day of receipt to the day on which the period would end
   * @param pauses those that count for this date
   * @param today until when an open pause has lasted
   */
  static DerivedDate of(
      HolidayCalendar calendar, DeadlineStep first, List<Pause> pauses, LocalDate today) {
    LastDay last = new LastDay(calendar, first);
    pauses.stream().sorted(BY_QUESTION).forEach(pause -> last.add(pause, today));
    return last.rolled();
  }

  private void add(Pause pause, LocalDate today) {
    RuleId rule = pause.ground() == PauseGround.IDENTITY ? IDENTITY : CLARIFICATION;
    if (pause.asked().isAfter(calendar.roll(day))) {
      step(StepKind.PAUSE_TOO_LATE, rule, day);
      return;
    }
    LocalDate until = pause.received().orElse(later(pause.asked(), today));
    calendar.requireCovered(until);
    long days = ChronoUnit.DAYS.between(later(pause.asked(), countedUntil), until);
    step(kind(pause.ground()), rule, day.plusDays(Math.max(0, days)));
    countedUntil = later(countedUntil, until);
    moving |= pause.isOpen();
  }

  private DerivedDate rolled() {
    LocalDate end = calendar.roll(day);
    if (!end.equals(day)) {
      step(StepKind.NEXT_WORKING_DAY, calendar.rule(), end);
    }
    return new DerivedDate(steps, moving);
  }

  private void step(StepKind kind, RuleId rule, LocalDate to) {
    steps.add(new DeadlineStep(kind, rule, day, to));
    day = to;
  }

  private static StepKind kind(PauseGround ground) {
    return ground == PauseGround.IDENTITY ? StepKind.IDENTITY_PAUSE : StepKind.CLARIFICATION_PAUSE;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
