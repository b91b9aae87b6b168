package fi.rekisteri;

import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import java.util.List;
import java.util.Optional;

/**
 * A page of customers.
 *
 * @param customers those whom the purpose may process
 * @param next where the next page begins, or empty after the last one
 */
public record CustomerPage(List<Customer> customers, Optional<CustomerId> next) {
  /** Copies the list. */
  public CustomerPage {
    customers = List.copyOf(customers);
  }
}
