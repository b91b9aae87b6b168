package fi.rekisteri.retention;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That data of a person is to be held from now on. What proves it, such as the number of a letter,
 * is the reason of the act ({@code RegisterDesk.because}): it is sealed in the audit trail.
 *
 * @param code the code of a declared {@link HoldRule}
 * @param from the first day
 * @param until the last day; empty where the length of the rule decides, or an event
 * @param untilEvent the event that ends it, a code of upper-case letters, where no day is known
 */
public record HoldOrder(
    String code, LocalDate from, Optional<LocalDate> until, Optional<String> untilEvent) {
  /** Refuses a last day before the first, and an event that is no code. */
  public HoldOrder {
    requireEnd(from, until, untilEvent);
  }

  /** What every hold must hold of its end, whoever tells it. */
  static void requireEnd(LocalDate from, Optional<LocalDate> until, Optional<String> untilEvent) {
    if (until.filter(last -> last.isBefore(from)).isPresent()) {
      throw new IllegalArgumentException("a hold ends on or after its first day");
    }
    if (untilEvent.filter(event -> !event.matches("[A-Z][A-Z0-9_]{0,39}")).isPresent()) {
      throw new IllegalArgumentException("an event is a code of at most 40 upper-case letters");
    }
  }

  /**
   * A hold that lasts as long as its rule says, or until it is released.
   *
   * @param code the code of a declared rule
   * @param from the first day
   * @return the order
   */
  public static HoldOrder of(String code, LocalDate from) {
    return new HoldOrder(code, from, Optional.empty(), Optional.empty());
  }

  /**
   * A copy with a last day.
   *
   * @param lastDay the last day
   * @return the copy
   */
  public HoldOrder through(LocalDate lastDay) {
    return new HoldOrder(code, from, Optional.of(lastDay), untilEvent);
  }

  /**
   * A copy that ends by an event.
   *
   * @param event a code of upper-case letters
   * @return the copy
   */
  public HoldOrder endingWith(String event) {
    return new HoldOrder(code, from, until, Optional.of(event));
  }
}
