package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.DueCustomer;
import fi.rekisteri.store.ItemAddition;
import fi.rekisteri.store.NextLook;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;

/**
 * Values that are added to collections of several customers, whose records stay as they are.
 *
 * <p>The records' rows are locked first, unless they are held already, in the order of ids, and
 * compared with what was read: so whoever saves, reseals or erases one of them either came before
 * and is seen, or waits for the end of the transaction. The values are inserted after that, where
 * their ids are not there yet.
 */
record ItemAdditions(Dialect dialect, OpenConnection connection, HeldRows held) {
  private static final String LOCK =
      "select customer_id, version, key_id, look_on from rekisteri_customer where customer_id ";

  static final String LOCK_ONE = LOCK + "= ? for update";

  private static final String LOCK_ALL = LOCK + "= any(?) order by customer_id for no key update";

  /** What must stand as it was read. */
  record Place(long version, int keyId, LocalDate lookOn) {
    static Place of(DueCustomer held) {
      SealedCustomer customer = held.customer();
      return new Place(customer.facts().version(), customer.key().keyId(), held.lookOn());
    }
  }

  int run(List<ItemAddition> additions, List<AuditEntry> audit) throws SQLException {
    List<UUID> ids = ids(additions);
    Map<UUID, Place> stored = held.cover(ids) ? held.places() : dialect.lock(connection, ids);
    for (ItemAddition addition : additions) {
      requireAsRead(addition.customer(), stored);
    }
    List<ItemRow> rows = rows(additions);
    int added = rows.isEmpty() ? 0 : dialect.addItems(connection, rows);
    bringForward(additions, stored);
    if (!audit.isEmpty()) {
      dialect.append(connection, audit);
    }
    return added;
  }

  private static List<UUID> ids(List<ItemAddition> additions) {
    return additions.stream()
        .map(one -> one.customer().facts().id())
        .distinct()
        .sorted()
        .map(CustomerId::value)
        .toList();
  }

  /** The rows are locked, so what stands in them is known: few have a later day, or none. */
  private void bringForward(List<ItemAddition> additions, Map<UUID, Place> stored)
      throws SQLException {
    Map<CustomerId, NextLook> earlier = new HashMap<>();
    for (ItemAddition addition : additions) {
      CustomerId id = addition.customer().facts().id();
      Place place = stored.get(id.value());
      if (LookDays.stored(addition.lookBy()).isBefore(place.lookOn())) {
        earlier.merge(
            id,
            new NextLook(id, place.version(), place.lookOn(), addition.lookBy()),
            BinaryOperator.minBy(Comparator.comparing(look -> LookDays.stored(look.on()))));
      }
    }
    if (!earlier.isEmpty()) {
      LookDays.again(dialect, connection, earlier.values());
      held.forget(earlier.keySet());
    }
  }

  private void requireAsRead(SealedCustomer read, Map<UUID, Place> stored) throws SQLException {
    CustomerId id = read.facts().id();
    Place place = stored.get(id.value());
    if (place == null) {
      throw Tombstones.whyNotSaved(connection, id, read.facts().version());
    }
    if (place.version() != read.facts().version()) {
      throw Refusals.conflict(id);
    }
    if (place.keyId() != read.key().keyId()) {
      throw Refusals.ringChanged();
    }
  }

  /** Each place once: of two values for it the first is kept, as it would be in two calls. */
  private static List<ItemRow> rows(List<ItemAddition> additions) {
    Set<Spot> taken = new HashSet<>();
    List<ItemRow> rows = new ArrayList<>(additions.size());
    for (ItemAddition addition : additions) {
      UUID id = addition.customer().facts().id().value();
      for (SealedItem item : addition.items()) {
        if (taken.add(new Spot(id, item.field(), item.item()))) {
          rows.add(new ItemRow(id, item));
        }
      }
    }
    return rows;
  }

  /** Where a value stands. */
  private record Spot(UUID customer, String field, String item) {}

  /** Where a statement locks in its own order. */
  static Map<UUID, Place> lockAll(OpenConnection connection, List<UUID> ids) throws SQLException {
    try (Prepared lock = connection.prepare(LOCK_ALL)) {
      lock.setObject(1, Listed.ids(ids));
      return readPlaces(lock);
    }
  }

  static Map<UUID, Place> readPlaces(Prepared lock) throws SQLException {
    Map<UUID, Place> places = new HashMap<>();
    try (Row row = lock.executeQuery()) {
      while (row.next()) {
        places.put(row.uuid(1), new Place(row.getLong(2), row.getInt(3), row.date(4)));
      }
    }
    return places;
  }
}
