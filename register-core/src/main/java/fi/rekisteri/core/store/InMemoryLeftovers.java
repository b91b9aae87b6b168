package fi.rekisteri.core.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.LeftoverRemoval;
import java.util.List;

/** Who was erased and may have left items, in the order of ids. */
final class InMemoryLeftovers {
  private final Tables tables;
  private final UndoLog undo;
  private final InMemoryItems items;

  InMemoryLeftovers(Tables tables, UndoLog undo, InMemoryItems items) {
    this.tables = tables;
    this.undo = undo;
    this.items = items;
  }

  /** Also where there are no items: to look for them would be work of its own. */
  void add(CustomerId erased) {
    undo.put(tables.leftovers, erased, true);
  }

  long count() {
    return tables.leftovers.size();
  }

  LeftoverRemoval remove(int limit) {
    Refusals.requireLimit(limit);
    int removed = 0;
    int customers = 0;
    List<CustomerId> first =
        tables.leftovers.keySet().stream().filter(this::isGone).limit(limit).toList();
    for (CustomerId id : first) {
      removed += items.remove(id, limit - removed);
      if (items.areNone(id)) {
        undo.remove(tables.leftovers, id);
        customers++;
      }
    }
    return new LeftoverRemoval(removed, customers);
  }

  /** Nobody else's items are within reach, whatever the list says. */
  private boolean isGone(CustomerId id) {
    return tables.tombstones.containsKey(id) && !tables.customers.containsKey(id);
  }
}
