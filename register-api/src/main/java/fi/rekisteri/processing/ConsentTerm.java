package fi.rekisteri.processing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A consent that stands.
 *
 * @param givenAt when it was given
 * @param lastDay the last day on which it holds, in the register's zone; empty while it is open
 */
public record ConsentTerm(Instant givenAt, Optional<LocalDate> lastDay) {
  /**
   * Whether it holds on a day.
   *
   * @param day a day in the register's zone
   * @return false after the last day
   */
  public boolean holdsOn(LocalDate day) {
    return lastDay.isEmpty() || !day.isAfter(lastDay.get());
  }
}
