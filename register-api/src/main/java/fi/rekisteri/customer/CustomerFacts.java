package fi.rekisteri.customer;

import fi.rekisteri.processing.SubjectRole;
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
  /** Copies the periods. */
  public CustomerFacts {
    customerships = List.copyOf(customerships);
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
