package fi.rekisteri.core.suppression;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.core.engine.Chosen;
import fi.rekisteri.core.engine.SealedNewcomer;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.SearchTag;
import java.util.List;

/**
 * Somebody who is ready to be stored.
 *
 * @param applicant who comes, and what they choose
 * @param sealed the person, sealed
 * @param revision the revision of the keys that they are sealed with
 * @param chosen what they chose, and what the suppression list imposes on them
 * @param terms by which the suppression list may know them
 */
public record Newcomer(
    Applicant applicant,
    SealedNewcomer sealed,
    long revision,
    Chosen chosen,
    List<SearchTag> terms) {
  /** Somebody who comes, and what they choose at once. */
  public record Applicant(Customer person, List<Choice> choices) {}

  public CustomerId id() {
    return applicant.person.id();
  }

  @Override
  public String toString() {
    return "Newcomer[" + id() + "]";
  }
}
