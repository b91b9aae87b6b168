package fi.rekisteri.party;

import java.time.LocalDate;
import java.util.Optional;

/**
 * On which days something holds, in the register's zone. Both ends belong to it.
 *
 * @param first the first day; empty where it has always held
 * @param last the last day; empty while it goes on
 */
public record Days(Optional<LocalDate> first, Optional<LocalDate> last) {
  /** Every day. */
  public static final Days ALL = new Days(Optional.empty(), Optional.empty());

  /** Refuses an end before the start. */
  public Days {
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      throw new IllegalArgumentException("the last day is not before the first");
    }
  }

  /**
   * From a day on.
   *
   * @param day the first day
   * @return the days
   */
  public static Days from(LocalDate day) {
    return new Days(Optional.of(day), Optional.empty());
  }

  /**
   * The same days, with an end.
   *
   * @param day the last day
   * @return a copy
   */
  public Days through(LocalDate day) {
    return new Days(first, Optional.of(day));
  }

  /**
   * Whether a day belongs to them.
   *
   * @param day a day in the register's zone
   * @return true from the first to the last, both included
   */
  public boolean cover(LocalDate day) {
    return first.map(start -> !day.isBefore(start)).orElse(true)
        && last.map(end -> !day.isAfter(end)).orElse(true);
  }

  /**
   * Whether some day belongs to both.
   *
   * @param other other days
   * @return true where they have a day in common
   */
  public boolean meet(Days other) {
    return startsBy(other.last) && other.startsBy(last);
  }

  private boolean startsBy(Optional<LocalDate> end) {
    return first.isEmpty() || end.isEmpty() || !first.get().isAfter(end.get());
  }
}
