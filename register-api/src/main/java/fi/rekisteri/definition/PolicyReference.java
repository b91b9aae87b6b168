package fi.rekisteri.definition;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A law, an order or a practice that a measure follows (S40.1).
 *
 * @param kind which of them
 * @param id how it is cited
 * @param validFrom the first day
 * @param validTo the last day, or empty while it goes on
 */
public record PolicyReference(
    Kind kind, String id, LocalDate validFrom, Optional<LocalDate> validTo) {
  /** What is followed. */
  public enum Kind {
    /** A statute or regulation. */
    LAW,
    /** An order of an authority. */
    ORDER,
    /** Good practice. */
    PRACTICE
  }

  /** Refuses a blank citation. */
  public PolicyReference {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a policy reference is cited by an id");
    }
  }
}
