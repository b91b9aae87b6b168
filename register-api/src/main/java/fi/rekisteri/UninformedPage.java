package fi.rekisteri;

import fi.rekisteri.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of people who were not shown the version of the privacy notice that is in force.
 *
 * @param inForce the version in force
 * @param people those among the people of the page, in the order of ids
 * @param leftOut how many of the page may not be looked at
 * @param next where the next page begins, or empty after the last one
 */
public record UninformedPage(
    String inForce, List<Uninformed> people, int leftOut, Optional<CustomerId> next) {
  /** Copies the list. */
  public UninformedPage {
    people = List.copyOf(people);
  }

  /**
   * Somebody who is to be informed again.
   *
   * @param id who
   * @param lastVersion the version that they were shown last, if any
   * @param lastShownAt when that was
   */
  public record Uninformed(
      CustomerId id, Optional<String> lastVersion, Optional<Instant> lastShownAt) {}
}
