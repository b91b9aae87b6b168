package fi.rekisteri.retention;

import fi.rekisteri.processing.RuleId;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * How long accounting material is held, as the law says from a day on (F10, F11).
 *
 * @param validFrom the first financial years under it are those that end on this day or later
 * @param voucherYears for how many years after that in which the financial year ended vouchers are
 *     held, each through its 31 December
 * @param bookYears for how many years after the end of the financial year its books are held
 * @param source the section of the law, as in force
 */
public record BookkeepingPeriod(
    LocalDate validFrom, int voucherYears, int bookYears, RuleId source) {
  private static final MonthDay LAST_OF_YEAR = MonthDay.of(12, 31);

  /** Refuses periods of no year. */
  public BookkeepingPeriod {
    if (voucherYears < 1 || bookYears < 1) {
      throw new IllegalArgumentException("accounting material is held for a year or longer");
    }
  }

  /**
   * Through when the vouchers of a financial year are held (F10).
   *
   * @param financialYearEnd its last day
   * @return a 31 December
   */
  public LocalDate vouchersThrough(LocalDate financialYearEnd) {
    return LAST_OF_YEAR.atYear(financialYearEnd.getYear() + voucherYears);
  }

  /**
   * Through when the books of a financial year are held (F11).
   *
   * @param financialYearEnd its last day
   * @return the same day of a later year; 28 February where that has no 29th
   */
  public LocalDate booksThrough(LocalDate financialYearEnd) {
    return financialYearEnd.plusYears(bookYears);
  }
}
