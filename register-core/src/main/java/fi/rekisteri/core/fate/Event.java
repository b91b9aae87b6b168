package fi.rekisteri.core.fate;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * An event from which a period is counted: it has its day, or has not come yet, or nobody recorded
 * it. The last two are never taken for each other: one is waited for, the other is looked into.
 *
 * @param recorded whether the register knows of it
 * @param day its day; empty while it has not come
 */
record Event(boolean recorded, Optional<LocalDate> day) {
  static final Event NOT_YET = new Event(true, Optional.empty());
  static final Event MISSING = new Event(false, Optional.empty());

  /** What a register can store as "never": a period that ends there has no end to wait for. */
  static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  static Event on(LocalDate day) {
    return new Event(true, Optional.of(day));
  }

  /**
   * The last day of a period from this event: calendar years, months and days, clipped to the end
   * of a shorter month, and moved for no weekend or holiday.
   */
  Optional<LocalDate> through(Period length) {
    return day.map(d -> d.isAfter(NEVER.minus(length)) ? NEVER : d.plus(length));
  }

  /** The other one where only that has a day, or only that is recorded. */
  Event orElse(Event other) {
    return day.isPresent() || recorded && other.day.isEmpty() ? this : other;
  }
}
