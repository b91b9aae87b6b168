package fi.rekisteri.retention;

import fi.rekisteri.customer.CustomerId;
import java.util.List;
import java.util.Set;

/**
 * One person of a plan, with the fate of each value and why.
 *
 * @param number the place in the plan, from 1
 * @param customer whom
 * @param version the version of the record that was looked at: of another one nothing is erased
 * @param whole whether everything goes, and the person with it
 * @param fates the fates, in the order of fields and elements
 * @param findings what needs somebody to look
 */
public record PlannedErasure(
    int number,
    CustomerId customer,
    long version,
    boolean whole,
    List<ValueFate> fates,
    Set<PlanFinding> findings) {
  /** Copies the collections. */
  public PlannedErasure {
    fates = List.copyOf(fates);
    findings = Set.copyOf(findings);
  }
}
