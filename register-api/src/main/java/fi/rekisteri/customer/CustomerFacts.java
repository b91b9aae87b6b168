package fi.rekisteri.customer;

import fi.rekisteri.processing.SubjectRole;
import java.time.LocalDate;
import java.util.List;

/**
 * What the register must know of a customer without opening anything: whose record it is, its
 * version, the role that decides on legal bases, and the customerships that retention counts from.
 *
 * @param id the customer
 * @param version 0 before the first save, then one more with each save
 * @param role the person's role
 * @param customerships in order of time, without overlap; only the last may be open
 */
public record CustomerFacts(
    CustomerId id, long version, SubjectRole role, List<CustomershipPeriod> customerships) {
  /** Copies the periods; refuses such that overlap, or are open before the last. */
  public CustomerFacts {
    customerships = List.copyOf(customerships);
    for (int i = 1; i < customerships.size(); i++) {
      LocalDate start = customerships.get(i).start();
      if (customerships.get(i - 1).end().map(end -> !end.isBefore(start)).orElse(true)) {
        throw new IllegalArgumentException(
            "customerships follow each other; only the last is open");
      }
    }
  }

  /**
   * The facts as the next save stores them.
   *
   * @return a copy with the next version
   */
  public CustomerFacts next() {
    return new CustomerFacts(id, version + 1, role, customerships);
  }
}
