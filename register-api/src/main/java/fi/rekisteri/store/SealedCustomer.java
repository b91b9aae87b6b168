package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerFacts;
import java.util.List;

/**
 * A customer as the storage keeps them.
 *
 * @param facts id, version, role and customerships
 * @param fields the sealed values, in the order in which they were saved
 * @param key the customer's wrapped key
 * @param seal the seal of the whole record, 32 bytes: it binds facts and sealed values of one
 *     version to each other; the adapter keeps it untouched
 */
public record SealedCustomer(
    CustomerFacts facts, List<SealedField> fields, SealedKey key, byte[] seal) {
  /** Copies the list. */
  public SealedCustomer {
    fields = List.copyOf(fields);
  }

  @Override
  public String toString() {
    return "SealedCustomer[" + facts.id() + ", version " + facts.version() + ", " + key + "]";
  }
}
