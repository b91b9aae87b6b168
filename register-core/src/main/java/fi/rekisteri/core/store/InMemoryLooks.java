package fi.rekisteri.core.store;

import fi.rekisteri.core.store.Tables.LookKey;
import fi.rekisteri.core.store.Tables.Row;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.DueCustomer;
import fi.rekisteri.store.DuePlace;
import fi.rekisteri.store.DueStore;
import fi.rekisteri.store.NextLook;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On which day each customer is to be looked at. Whoever has no day here is never due. */
final class InMemoryLooks {
  private final Tables tables;
  private final UndoLog undo;

  InMemoryLooks(Tables tables, UndoLog undo) {
    this.tables = tables;
    this.undo = undo;
  }

  List<DueCustomer> due(LocalDate through, @Nullable DuePlace after, int limit) {
    return behind(after).keySet().stream()
        .takeWhile(key -> !key.day().isAfter(through))
        .limit(Refusals.requireLimit(limit))
        .map(key -> new DueCustomer(key.day(), Copies.of(stored(key.customer()).customer())))
        .toList();
  }

  long count(LocalDate through) {
    return tables.looks.keySet().stream().takeWhile(key -> !key.day().isAfter(through)).count();
  }

  private NavigableMap<LookKey, Boolean> behind(@Nullable DuePlace after) {
    return after == null
        ? tables.looks
        : tables.looks.tailMap(new LookKey(after.lookOn(), after.customer()), false);
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
      CustomerId id = look.customer();
      Row row = tables.customers.get(id);
      if (row != null
          && row.customer().facts().version() == look.version()
          && kept(look.before()).equals(dayOf(id))) {
        set(id, kept(look.on().orElse(DueStore.NEVER)));
        set++;
      }
    }
    return set;
  }

  /** Never leaves the day that stood there: whoever read that one is to find another. */
  int lookBy(List<CustomerId> ids, LocalDate day) {
    int there = 0;
    for (CustomerId id : Set.copyOf(ids)) {
      if (tables.customers.containsKey(id)) {
        set(id, kept(earlier(day, dayOf(id).minusDays(1))));
        there++;
      }
    }
    return there;
  }

  /** Keeps the earlier of the stored day and the one given. */
  void bringForward(CustomerId id, Optional<LocalDate> given) {
    given.ifPresent(day -> set(id, kept(earlier(day, dayOf(id)))));
  }

  private LocalDate dayOf(CustomerId id) {
    return tables.lookDays.getOrDefault(id, DueStore.NEVER);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate kept(LocalDate day) {
    return day.isBefore(DueStore.EARLIEST) ? DueStore.EARLIEST : earlier(day, DueStore.NEVER);
  }

  private void set(CustomerId id, LocalDate day) {
    remove(id);
    if (day.isBefore(DueStore.NEVER)) {
      undo.put(tables.lookDays, id, day);
      undo.put(tables.looks, new LookKey(day, id), true);
    }
  }

  void remove(CustomerId id) {
    LocalDate stored = tables.lookDays.get(id);
    if (stored != null) {
      undo.remove(tables.lookDays, id);
      undo.remove(tables.looks, new LookKey(stored, id));
    }
  }
}
