package fi.rekisteri.core.fate;

import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.ValueFate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The day on which a person is to be looked at again. What ends by an event ends on no day, so it
 * is looked at with every sweep, and so is what is due.
 */
final class NextDay {
  private static final Fate.Cases<Optional<LocalDate>> CHANGES =
      new Fate.Cases<>(
          keep -> keep.through().flatMap(NextDay::after),
          hold -> hold.hold().until().flatMap(NextDay::after),
          restrict -> Optional.empty(),
          anonymise -> Optional.empty(),
          erase -> Optional.empty());

  private static final Fate.Cases<Boolean> WAITS_FOR_NO_DAY =
      new Fate.Cases<>(
          keep -> false,
          hold -> hold.hold().until().isEmpty(),
          restrict -> true,
          anonymise -> true,
          erase -> true);

  private NextDay() {}

  /**
   * @param others days on which something else changes, whatever it is
   * @return today where something waits for no day
   */
  static Optional<LocalDate> of(List<ValueFate> fates, List<LocalDate> others, LocalDate today) {
    if (fates.stream().anyMatch(one -> one.fate().fold(WAITS_FOR_NO_DAY))) {
      return Optional.of(today);
    }
    List<LocalDate> days = new ArrayList<>(others);
    fates.forEach(one -> one.fate().fold(CHANGES).ifPresent(days::add));
    return days.stream().filter(today::isBefore).min(Comparator.naturalOrder());
  }

  /** The day after; none after the last day that a register knows. */
  static Optional<LocalDate> after(LocalDate last) {
    return last.isBefore(Event.NEVER.minusDays(1))
        ? Optional.of(last.plusDays(1))
        : Optional.empty();
  }
}
