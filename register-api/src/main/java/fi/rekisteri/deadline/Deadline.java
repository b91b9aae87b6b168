package fi.rekisteri.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * By when a request is answered (G12.3): three dates, each with what made it. The day of receipt is
 * not counted, and the last day counts to its end.
 *
 * @param inputs what the dates depend on
 * @param asOf the day until which an open pause was counted
 * @param calendar the name of the calendar that told the working days
 * @param strict the last day as if the clock had never stood still: whoever keeps it is safe
 * @param effective the last day with the pauses
 * @param promised the last day of the controller's own promise; never after the effective one
 */
public record Deadline(
    DeadlineInputs inputs,
    LocalDate asOf,
    String calendar,
    DerivedDate strict,
    DerivedDate effective,
    DerivedDate promised) {

  /**
   * The last day as if the clock had never stood still. An extension counts here only where it was
   * told before that day's own first month ended.
   *
   * @return a working day
   */
  public LocalDate strictDue() {
    return strict.day();
  }

  /**
   * The last day of the law, with pauses and with an extension that came in time.
   *
   * @return a working day
   */
  public LocalDate effectiveDue() {
    return effective.day();
  }

  /**
   * The last day of the controller's own promise. Only a question of identity moves it (S76).
   *
   * @return a working day that is never after {@link #effectiveDue}
   */
  public LocalDate target() {
    return promised.day();
  }

  /**
   * Whether an extension came in time and counts.
   *
   * @return false also where one came too late
   */
  public boolean isExtended() {
    return effective.has(StepKind.THREE_MONTHS);
  }

  /**
   * Whether the law's last day is over. For a request that was answered, ask of the day of the
   * answer.
   *
   * @param today a day of the register's zone
   * @return true only from the day after the last one
   * @throws IllegalArgumentException where a question is still open and the dates were made for
   *     another day: the date has moved since
   */
  public boolean isOverdue(LocalDate today) {
    return isOver(effective, today);
  }

  /**
   * Whether the controller's own promise is broken, though the law's day may be still to come.
   *
   * @param today a day of the register's zone
   * @return true only from the day after the promised one
   * @throws IllegalArgumentException as {@link #isOverdue}
   */
  public boolean isLateAgainstOwnPromise(LocalDate today) {
    return isOver(promised, today);
  }

  /**
   * How many days are left, weekends included.
   *
   * @param today a day of the register's zone
   * @return 0 on the last day, less than 0 once it is over
   * @throws IllegalArgumentException as {@link #isOverdue}
   */
  public long daysLeft(LocalDate today) {
    requireFresh(effective, today);
    return ChronoUnit.DAYS.between(today, effectiveDue());
  }

  private boolean isOver(DerivedDate date, LocalDate today) {
    requireFresh(date, today);
    return today.isAfter(date.day());
  }

  private void requireFresh(DerivedDate date, LocalDate today) {
    if (date.moving() && !today.equals(asOf)) {
      throw new IllegalArgumentException(
          "a question is still open: make the dates anew for " + today);
    }
  }
}
