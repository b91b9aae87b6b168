package fi.rekisteri;

import java.util.List;
import java.util.Optional;

/**
 * A page of what was found.
 *
 * @param <T> people, or their ids
 * @param found in the order of the index that led to them
 * @param next where the next page begins, or empty after the last one
 */
public record FoundPage<T>(List<T> found, Optional<Bookmark> next) {
  /** Copies the list. */
  public FoundPage {
    found = List.copyOf(found);
  }
}
