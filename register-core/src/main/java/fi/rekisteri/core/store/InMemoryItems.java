package fi.rekisteri.core.store;

import fi.rekisteri.core.store.Tables.ItemKey;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.OwnedItem;
import fi.rekisteri.store.SealedItem;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of collections. */
final class InMemoryItems {
  /** No path and no item id is empty, so the empty one stands before the first. */
  private static final String BEFORE_THE_FIRST = "";

  private final Tables tables;
  private final UndoLog undo;

  InMemoryItems(Tables tables, UndoLog undo) {
    this.tables = tables;
    this.undo = undo;
  }

  List<SealedItem> page(CustomerId id, String field, @Nullable String after, int limit) {
    Refusals.requireLimit(limit);
    if (!tables.customers.containsKey(id)) {
      return List.of();
    }
    ItemKey last = new ItemKey(id, field, after == null ? BEFORE_THE_FIRST : after);
    return tables.items.tailMap(last, false).entrySet().stream()
        .takeWhile(e -> e.getKey().customer().equals(id) && e.getKey().field().equals(field))
        .limit(limit)
        .map(e -> new SealedItem(field, e.getKey().item(), e.getValue().clone()))
        .toList();
  }

  /** The first values of several people, in the order of ids. */
  List<OwnedItem> first(List<CustomerId> ids, int limit) {
    Refusals.requireLimit(limit);
    return ids.stream()
        .distinct()
        .sorted()
        .filter(tables.customers::containsKey)
        .flatMap(this::ofCustomer)
        .limit(limit)
        .map(key -> new OwnedItem(key.customer(), item(key)))
        .toList();
  }

  private SealedItem item(ItemKey key) {
    return new SealedItem(key.field(), key.item(), tables.items.get(key).clone());
  }

  List<String> collections(CustomerId id) {
    return tables.customers.containsKey(id)
        ? ofCustomer(id).map(ItemKey::field).distinct().toList()
        : List.of();
  }

  void add(CustomerId id, List<SealedItem> items) {
    for (SealedItem item : items) {
      ItemKey key = new ItemKey(id, item.field(), item.item());
      if (tables.items.containsKey(key)) {
        throw Refusals.itemExists(id, item);
      }
      undo.put(tables.items, key, item.blob().clone());
    }
  }

  /** Adds what is not there, and says how many that were. */
  int addMissing(CustomerId id, List<SealedItem> items) {
    int added = 0;
    for (SealedItem item : items) {
      ItemKey key = new ItemKey(id, item.field(), item.item());
      if (!tables.items.containsKey(key)) {
        undo.put(tables.items, key, item.blob().clone());
        added++;
      }
    }
    return added;
  }

  /** Whether those values, and others that are told by path and item id, are all that is held. */
  boolean areExactly(CustomerId id, List<SealedItem> items, BiPredicate<String, String> others) {
    Set<ItemKey> given =
        items.stream()
            .map(item -> new ItemKey(id, item.field(), item.item()))
            .collect(Collectors.toSet());
    Set<ItemKey> held =
        ofCustomer(id)
            .filter(key -> !others.test(key.field(), key.item()))
            .collect(Collectors.toSet());
    return given.size() == items.size() && given.equals(held);
  }

  void removeAll(CustomerId id) {
    remove(id, Integer.MAX_VALUE);
  }

  /** Removes the first of a customer's items, and says how many that were. */
  int remove(CustomerId id, int limit) {
    List<ItemKey> first = ofCustomer(id).limit(limit).toList();
    first.forEach(key -> undo.remove(tables.items, key));
    return first.size();
  }

  boolean areNone(CustomerId id) {
    return ofCustomer(id).findAny().isEmpty();
  }

  private Stream<ItemKey> ofCustomer(CustomerId id) {
    ItemKey first = new ItemKey(id, BEFORE_THE_FIRST, BEFORE_THE_FIRST);
    return tables.items.tailMap(first, true).keySet().stream()
        .takeWhile(key -> key.customer().equals(id));
  }
}
