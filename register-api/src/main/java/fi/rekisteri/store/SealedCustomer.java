package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerFacts;
import java.util.List;

/**
 * A customer as the storage keeps them.
 *
 * @param facts id, version, role and customerships
 * @param fields the sealed values, in the order in which they were saved
 * @param key the customer's wrapped key
 */
public record SealedCustomer(CustomerFacts facts, List<SealedField> fields, SealedKey key) {
  /** Copies the list. */
  public SealedCustomer {
    fields = List.copyOf(fields);
  }
}
