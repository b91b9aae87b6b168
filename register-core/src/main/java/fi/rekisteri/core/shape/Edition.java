package fi.rekisteri.core.shape;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which version of the definition it is, and since when it holds.
 *
 * @param name the version; empty where a draft does not tell it yet
 * @param validFrom the first day on which it holds; empty likewise
 */
public record Edition(Optional<String> name, Optional<LocalDate> validFrom) {
  /** Refuses what says neither. */
  public Edition {
    if (name.isEmpty() && validFrom.isEmpty()) {
      throw new IllegalArgumentException("a version has a name, a first day, or both");
    }
  }

  /** What is known of a version; empty where that is nothing. */
  public static Optional<Edition> of(Optional<String> name, Optional<LocalDate> validFrom) {
    return name.isEmpty() && validFrom.isEmpty()
        ? Optional.empty()
        : Optional.of(new Edition(name, validFrom));
  }
}
