package fi.rekisteri.store;

import java.util.List;
import java.util.Map;

/**
 * The difference between two versions of a customer.
 *
 * @param customer the whole new record; its version is one more than the stored one, and its key is
 *     the stored one
 * @param replacedTags for each index that changed, all tags that hold from now on; indexes not
 *     named keep theirs
 * @param addedItems values to add to collections
 */
public record CustomerChange(
    SealedCustomer customer,
    Map<String, List<SearchTag>> replacedTags,
    List<SealedItem> addedItems) {
  /** Copies the collections. */
  public CustomerChange {
    replacedTags = Map.copyOf(replacedTags);
    addedItems = List.copyOf(addedItems);
  }
}
