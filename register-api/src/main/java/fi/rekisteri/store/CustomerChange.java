package fi.rekisteri.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The difference between two versions of a customer.
 *
 * @param customer the whole new record; its version is one more than the stored one, and its key is
 *     the stored one
 * @param replacedTags for each index that changed, all tags that hold from now on; indexes not
 *     named keep theirs
 * @param addedItems values to add to collections
 * @param lookBy on which day the customer is to be looked at, at the latest; empty where nothing of
 *     the change falls due
 */
public record CustomerChange(
    SealedCustomer customer,
    Map<String, List<SearchTag>> replacedTags,
    List<SealedItem> addedItems,
    Optional<LocalDate> lookBy) {
  /** Copies the collections. */
  public CustomerChange {
    replacedTags = Map.copyOf(replacedTags);
    addedItems = List.copyOf(addedItems);
  }

  /**
   * A change of which nothing falls due.
   *
   * @param customer the whole new record
   * @param replacedTags the tags of indexes that changed
   * @param addedItems values to add to collections
   */
  public CustomerChange(
      SealedCustomer customer,
      Map<String, List<SearchTag>> replacedTags,
      List<SealedItem> addedItems) {
    this(customer, replacedTags, addedItems, Optional.empty());
  }

  /**
   * The same change, with the day of the next look.
   *
   * @param day on which day the customer is to be looked at, at the latest
   * @return a copy
   */
  public CustomerChange withLookBy(Optional<LocalDate> day) {
    return new CustomerChange(customer, replacedTags, addedItems, day);
  }
}
