package fi.rekisteri.core.store;

import fi.rekisteri.core.store.Tables.LookKey;
import fi.rekisteri.core.store.Tables.Row;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.DueCustomer;
import fi.rekisteri.store.DueStore;
import fi.rekisteri.store.NextLook;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On which day each customer is to be looked at. Whoever has no day here is never due. */
final class InMemoryLooks {
  private final Tables tables;
  private final UndoLog undo;

  InMemoryLooks(Tables tables, UndoLog undo) {
    this.tables = tables;
    this.undo = undo;
  }

  List<DueCustomer> due(LocalDate through, @Nullable DueCustomer after, int limit) {
    return behind(after).keySet().stream()
        .takeWhile(key -> !key.day().isAfter(through))
        .limit(Refusals.requireLimit(limit))
        .map(key -> new DueCustomer(key.day(), Copies.of(stored(key.customer()).customer())))
        .toList();
  }

  private NavigableMap<LookKey, Boolean> behind(@Nullable DueCustomer after) {
    return after == null
        ? tables.looks
        : tables.looks.tailMap(new LookKey(after.lookOn(), after.customer().facts().id()), false);
  }

  private Row stored(CustomerId id) {
    Row row = tables.customers.get(id);
    if (row == null) {
      throw new IllegalStateException("customer " + id + " has a day and no record");
    }
    return row;
  }

  int lookAgain(List<NextLook> looks) {
    int set = 0;
    for (NextLook look : looks) {
      Row row = tables.customers.get(look.customer());
      if (row != null
          && row.customer().facts().version() == look.version()
          && look.before().equals(tables.lookDays.get(look.customer()))) {
        remove(look.customer());
        bringForward(look.customer(), look.on());
        set++;
      }
    }
    return set;
  }

  int lookBy(List<CustomerId> ids, LocalDate day) {
    int moved = 0;
    for (CustomerId id : ids) {
      if (tables.customers.containsKey(id) && bringForward(id, Optional.of(day))) {
        moved++;
      }
    }
    return moved;
  }

  /** Keeps the earlier of the stored day and the one given, and says whether it is that one. */
  boolean bringForward(CustomerId id, Optional<LocalDate> given) {
    LocalDate day = given.orElse(DueStore.NEVER);
    LocalDate stored = tables.lookDays.getOrDefault(id, DueStore.NEVER);
    if (!day.isBefore(stored)) {
      return false;
    }
    remove(id);
    undo.put(tables.lookDays, id, day);
    undo.put(tables.looks, new LookKey(day, id), true);
    return true;
  }

  void remove(CustomerId id) {
    LocalDate stored = tables.lookDays.get(id);
    if (stored != null) {
      undo.remove(tables.lookDays, id);
      undo.remove(tables.looks, new LookKey(stored, id));
    }
  }
}
