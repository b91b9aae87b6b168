package fi.rekisteri.core.deadline;

import fi.rekisteri.deadline.Deadline;
import fi.rekisteri.deadline.DeadlineInputs;
import fi.rekisteri.deadline.DeadlineStep;
import fi.rekisteri.deadline.DerivedDate;
import fi.rekisteri.deadline.Extension;
import fi.rekisteri.deadline.HolidayCalendar;
import fi.rekisteri.deadline.Pause;
import fi.rekisteri.deadline.PauseGround;
import fi.rekisteri.deadline.StepKind;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * By when a request is answered (Art. 12(3), G12.3). Pure: the same inputs, day and calendar always
 * give the same dates. Immutable and thread-safe.
 *
 * <p>The month is counted from the day of receipt, which is not counted itself; it ends on the day
 * of the same number, or on the last day of a month that has no such day (Reg. 1182/71, Art. 3(1)
 * and 3(2)(c)). Whole days of pauses are added; then a last day that is no working day is moved on
 * (Art. 3(4)). An extension counts three months from receipt, not two from the first last day.
 */
public final class ResponseClock {
  private static final RuleId MONTH = new RuleId("Art. 12(3), Reg. 1182/71 Art. 3(2)(c)");
  private static final RuleId EXTENDED = new RuleId("Art. 12(3)");
  private static final RuleId PROMISE = new RuleId("S76.1");

  private final HolidayCalendar calendar;

  /**
   * A clock of a country.
   *
   * @param calendar its working days, such as {@link FinnishHolidays#euRegulation()}
   */
  public ResponseClock(HolidayCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * The dates of a request.
   *
   * @param inputs what they depend on; an extension that came too late is told among the steps, and
   *     moves nothing
   * @param today the day of the register's zone until which an open pause has lasted
   * @return three dates with what made them
   * @throws InvalidValueException {@code CALENDAR_NOT_COVERED} where one of the days lies outside
   *     of the calendar
   */
  public Deadline deadlineOf(DeadlineInputs inputs, LocalDate today) {
    DerivedDate strict = lawful(inputs.withPauses(List.of()), today);
    DerivedDate effective = lawful(inputs, today);
    DerivedDate promised = promised(inputs, effective, today);
    return new Deadline(inputs, today, calendar.name(), strict, effective, promised);
  }

  /**
   * Whether a request may be extended so: refused is a second extension, and one that was decided
   * or told after the first last day (G12.3d). An open pause is counted until the person was told.
   *
   * @param extension what somebody wants to record
   * @param inputs the request as it was until then
   * @throws ConflictException {@code EXTENSION_GIVEN} or {@code EXTENSION_TOO_LATE}
   * @throws InvalidValueException {@code INVALID_PERIOD} where it was decided before the request
   *     came, {@code CALENDAR_NOT_COVERED} as above
   */
  public void requireInTime(Extension extension, DeadlineInputs inputs) {
    if (inputs.extension().isPresent()) {
      throw new ConflictException(
          ErrorCode.EXTENSION_GIVEN,
          "the request of " + inputs.receivedOn() + " was extended before",
          "answer by the date of that extension");
    }
    DeadlineInputs extended = inputs.withExtension(extension);
    LocalDate due = inMonths(1, extended, extension.toldOn()).day();
    if (!extension.isInTime(due)) {
      throw new ConflictException(
          ErrorCode.EXTENSION_TOO_LATE,
          "an extension told on " + extension.toldOn() + " came after the last day, " + due,
          "answer at once; the request is overdue");
    }
  }

  private DerivedDate lawful(DeadlineInputs inputs, LocalDate today) {
    DerivedDate first = inMonths(1, inputs, today);
    if (inputs.extension().isEmpty()) {
      return first;
    }
    return inputs.extension().get().isInTime(first.day())
        ? inMonths(3, inputs, today)
        : plus(first, StepKind.EXTENSION_TOO_LATE, EXTENDED, first.day());
  }

  private DerivedDate inMonths(int months, DeadlineInputs inputs, LocalDate today) {
    StepKind kind = months == 1 ? StepKind.ONE_MONTH : StepKind.THREE_MONTHS;
    LocalDate from = inputs.receivedOn();
    calendar.requireCovered(from);
    DeadlineStep first = new DeadlineStep(kind, MONTH, from, from.plusMonths(months));
    return LastDay.of(calendar, first, inputs.pauses(), today);
  }

  private DerivedDate promised(DeadlineInputs inputs, DerivedDate lawful, LocalDate today) {
    LocalDate from = inputs.receivedOn();
    LocalDate to = calendar.plusWorkingDays(from, inputs.level().workingDays());
    List<Pause> pauses =
        inputs.pauses().stream().filter(one -> one.ground() == PauseGround.IDENTITY).toList();
    DeadlineStep first = new DeadlineStep(StepKind.OWN_PROMISE, PROMISE, from, to);
    DerivedDate promised = LastDay.of(calendar, first, pauses, today);
    if (!promised.day().isAfter(lawful.day())) {
      return promised;
    }
    DerivedDate cut = plus(promised, StepKind.NOT_BEYOND_THE_LAW, MONTH, lawful.day());
    return new DerivedDate(cut.steps(), promised.moving() || lawful.moving());
  }

  private static DerivedDate plus(DerivedDate date, StepKind kind, RuleId rule, LocalDate to) {
    List<DeadlineStep> steps = new ArrayList<>(date.steps());
    steps.add(new DeadlineStep(kind, rule, date.day(), to));
    return new DerivedDate(steps, date.moving());
  }
}
