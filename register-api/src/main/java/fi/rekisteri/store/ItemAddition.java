package fi.rekisteri.store;

import java.util.List;

/**
 * Values to be added to one customer's collections.
 *
 * @param customer the record as it was read
 * @param items the values, sealed under its key
 */
public record ItemAddition(SealedCustomer customer, List<SealedItem> items) {
  /** Copies the list. */
  public ItemAddition {
    items = List.copyOf(items);
  }

  @Override
  public String toString() {
    return "ItemAddition[" + customer.facts().id() + ", " + items.size() + " items]";
  }
}
