package fi.rekisteri;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of people who are shared with another register of the controller.
 *
 * @param people those who are shared, in the order of ids
 * @param leftOut how many were left out, by the reason: {@code PROHIBITED}, {@code OBJECTED},
 *     {@code RESTRICTED}, {@code SAFETY_BAN}, {@code CONSENT_REQUIRED}, {@code NO_LEGAL_BASIS}
 * @param next where the next page begins, or empty after the last one
 */
public record SharedPage(
    List<SharedPerson> people, Map<ErrorCode, Integer> leftOut, Optional<CustomerId> next) {
  /** Copies the collections. */
  public SharedPage {
    people = List.copyOf(people);
    leftOut = Map.copyOf(leftOut);
  }
}
