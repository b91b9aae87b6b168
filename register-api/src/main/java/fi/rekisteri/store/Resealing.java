package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;
import java.util.List;

/**
 * Everything of a customer, sealed anew under a new key. It takes nothing away, and adds nothing of
 * the customer: the same facts, the same places, other bytes.
 *
 * @param before the record as it was read
 * @param after the same record under another key
 * @param items all values of the customer's collections, under that key
 */
public record Resealing(SealedCustomer before, SealedCustomer after, List<SealedItem> items) {
  /** Copies the list; refuses other facts, other places, or the same key. */
  public Resealing {
    items = List.copyOf(items);
    if (!before.facts().equals(after.facts())
        || !SealedField.keeps(after.fields(), before.fields())) {
      throw new IllegalArgumentException("a record that is sealed anew says the same as before");
    }
    if (before.key().keyId() == after.key().keyId()) {
      throw new IllegalArgumentException("a record is sealed anew under a new key");
    }
  }

  /**
   * Whose record it is.
   *
   * @return the customer
   */
  public CustomerId id() {
    return before.facts().id();
  }
}
