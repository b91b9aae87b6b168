package fi.rekisteri.processing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A safety ban of the population register (turvakielto, F23): the person is never published.
 *
 * @param from the first day
 * @param lastDay the last day; where it is not known the ban holds
 */
public record SafetyBan(LocalDate from, Optional<LocalDate> lastDay) {
  /** Refuses an end before the beginning. */
  public SafetyBan {
    if (lastDay.isPresent() && lastDay.get().isBefore(from)) {
      throw new IllegalArgumentException("a safety ban ends after it begins");
    }
  }

  /**
   * Whether it holds on a day.
   *
   * @param day a day in the register's zone
   * @return true from the first to the last day
   */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (lastDay.isEmpty() || !day.isAfter(lastDay.get()));
  }
}
