package fi.rekisteri.breach;

import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.SubjectRole;
import java.util.Set;

/**
 * Whom and what a breach concerns (Art. 33(3)(a)).
 *
 * @param roles the categories of data subjects
 * @param categories the categories of personal data
 * @param people about how many people
 * @param records about how many records
 */
public record BreachScope(
    Set<SubjectRole> roles, Set<DataCategory> categories, long people, long records) {
  /** Copies the sets; refuses less than nobody. */
  public BreachScope {
    roles = Set.copyOf(roles);
    categories = Set.copyOf(categories);
    if (people < 0 || records < 0) {
      throw new IllegalArgumentException("people and records are counted from none");
    }
  }
}
