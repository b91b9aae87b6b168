package fi.rekisteri.breach;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a breach came to light.
 *
 * @param awareAt when the controller became aware: the 72 hours run from this instant
 * @param kinds what it did to the data
 * @param description what happened, in a few sentences; it is sealed
 * @param from the processor that told the controller, where one did
 */
public record Discovery(
    Instant awareAt, Set<BreachKind> kinds, String description, Optional<ProcessorNotice> from) {
  /** Copies the kinds; refuses none, and a text that says nothing or too much. */
  public Discovery {
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("a breach is of one kind at least");
    }
    kinds = Set.copyOf(kinds);
    BreachText.required(description);
  }

  /**
   * A breach that the controller itself noticed.
   *
   * @param awareAt when
   * @param description what happened
   * @param first what it did to the data
   * @param more what else
   * @return the discovery
   */
  public static Discovery of(
      Instant awareAt, String description, BreachKind first, BreachKind... more) {
    return new Discovery(awareAt, EnumSet.of(first, more), description, Optional.empty());
  }

  @Override
  public String toString() {
    return "Discovery[" + awareAt + ", " + kinds + "]";
  }
}
