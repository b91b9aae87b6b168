package fi.rekisteri.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Values to be added to one customer's collections.
 *
 * @param customer the record as it was read
 * @param items the values, sealed under its key
 * @param lookBy on which day the customer is to be looked at, at the latest; empty where none of
 *     the values falls due
 */
public record ItemAddition(
    SealedCustomer customer, List<SealedItem> items, Optional<LocalDate> lookBy) {
  /** Copies the list. */
  public ItemAddition {
    items = List.copyOf(items);
  }

  /**
   * Values of which none falls due.
   *
   * @param customer the record as it was read
   * @param items the values
   */
  public ItemAddition(SealedCustomer customer, List<SealedItem> items) {
    this(customer, items, Optional.empty());
  }

  /**
   * The same addition, with the day of the next look.
   *
   * @param day on which day the customer is to be looked at, at the latest
   * @return a copy
   */
  public ItemAddition withLookBy(Optional<LocalDate> day) {
    return new ItemAddition(customer, items, day);
  }

  @Override
  public String toString() {
    return "ItemAddition[" + customer.facts().id() + ", " + items.size() + " items]";
  }
}
