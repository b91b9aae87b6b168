package fi.rekisteri.request;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A complaint to the supervisory authority about a request (S79.2, Art. 77).
 *
 * @param authorityReference the number under which the authority handles it
 * @param openedOn the day on which it became known
 * @param endedOn the day on which it ended; empty while it is open
 */
public record ComplaintCase(
    String authorityReference, LocalDate openedOn, Optional<LocalDate> endedOn) {
  /** Refuses a complaint without a number, and one that ends before it began. */
  public ComplaintCase {
    if (authorityReference.isBlank() || authorityReference.length() > 100) {
      throw new IllegalArgumentException("the authority's number has 1 to 100 characters");
    }
    if (endedOn.filter(end -> end.isBefore(openedOn)).isPresent()) {
      throw new IllegalArgumentException("a complaint ends on or after the day it began");
    }
  }

  /** The number may lead to the person, and is left out. */
  @Override
  public String toString() {
    return "ComplaintCase[" + openedOn + " to " + endedOn.map(Object::toString).orElse("") + "]";
  }
}
