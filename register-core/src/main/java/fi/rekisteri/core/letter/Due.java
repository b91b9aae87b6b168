package fi.rekisteri.core.letter;

import java.time.LocalDate;

/**
 * By when a request is answered, and how the day was made (G12.3): what a letter tells of it. The
 * clock works it out; nothing is calculated here.
 *
 * @param strict the last day of the period as it is counted, pauses included
 * @param effective the last day after weekends and holidays: the strict one, or a later one
 * @param pausedDays for how many days the period did not run
 */
public record Due(LocalDate strict, LocalDate effective, int pausedDays) {
  /** Refuses an earlier effective day and a pause of less than no days. */
  public Due {
    if (effective.isBefore(strict) || pausedDays < 0) {
      throw Remark.invalid("a period ends before its last day, or pauses for less than no days");
    }
  }

  /**
   * A period that ran without a pause.
   *
   * @param strict its last day as it is counted
   * @param effective its last day after weekends and holidays
   * @return the day
   */
  public static Due of(LocalDate strict, LocalDate effective) {
    return new Due(strict, effective, 0);
  }
}
