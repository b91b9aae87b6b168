package fi.rekisteri.samples.ownadapter.people;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.samples.ownadapter.form.PeopleForms;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.map.Shelf;
import fi.rekisteri.samples.ownadapter.map.Table;
import fi.rekisteri.samples.ownadapter.refusal.Refusals;
import fi.rekisteri.store.OwnedItem;
import fi.rekisteri.store.SealedItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of collections. Those of one customer stand together, and of them those of one path:
 * reading any of them costs what is read. Whether there is a customer the caller looks up.
 */
final class Items {
  private final Table<SealedItem> items;

  Items(Session session) {
    items = new Table<>(session, Shelf.ITEMS, PeopleForms.ITEM);
  }

  private static Key key(CustomerId id, SealedItem item) {
    return Key.of(id).and(item.field()).and(item.item());
  }

  List<SealedItem> page(CustomerId id, String field, @Nullable String after, int limit) {
    Key collection = Key.of(id).and(field);
    Key last = after == null ? null : collection.and(after);
    return items.under(collection, last).limit(limit).toList();
  }

  Stream<OwnedItem> of(CustomerId id) {
    return items.under(Key.of(id)).map(item -> new OwnedItem(id, item));
  }

  /** Leaps from the first value of a path to the first one of the next. */
  List<String> collections(CustomerId id) {
    List<String> paths = new ArrayList<>();
    Optional<SealedItem> first = items.under(Key.of(id)).findFirst();
    while (first.isPresent()) {
      String path = first.get().field();
      paths.add(path);
      first = items.under(Key.of(id), Key.of(id).and(path)).findFirst();
    }
    return paths;
  }

  void add(CustomerId id, List<SealedItem> added) {
    for (SealedItem item : added) {
      if (!addMissing(id, item)) {
        throw Refusals.placeTaken(item + " of customer " + id);
      }
    }
  }

  /** Adds a value where there is none, and says whether it did. */
  boolean addMissing(CustomerId id, SealedItem item) {
    Key key = key(id, item);
    boolean missing = !items.has(key);
    if (missing) {
      items.put(key, item);
    }
    return missing;
  }

  /** Replaces the values, sealed anew; such as go are left out of the given ones. */
  void replace(CustomerId id, List<SealedItem> given) {
    remove(id, Integer.MAX_VALUE);
    add(id, given);
  }

  /** Removes the first so many, and says how many there were. */
  int remove(CustomerId id, int limit) {
    List<Key> first = items.rows(Key.of(id), null).limit(limit).map(row -> row.key()).toList();
    first.forEach(items::remove);
    return first.size();
  }

  boolean areNone(CustomerId id) {
    return of(id).findAny().isEmpty();
  }

  /** Whether the given values, and such as go, are exactly those that are held. */
  boolean areExactly(CustomerId id, List<SealedItem> given, BiPredicate<String, String> whatGoes) {
    Set<Key> left = new HashSet<>();
    given.forEach(item -> left.add(key(id, item)));
    return left.size() == given.size()
        && of(id)
            .map(OwnedItem::item)
            .filter(item -> !whatGoes.test(item.field(), item.item()))
            .allMatch(item -> left.remove(key(id, item)))
        && left.isEmpty();
  }
}
