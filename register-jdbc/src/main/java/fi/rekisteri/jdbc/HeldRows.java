package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.SealedCustomer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Records whose rows this transaction has locked, as it saw them then. Nobody else changes them
 * until it ends, so they need not be locked and looked at again; its own changes make it forget.
 */
final class HeldRows {
  private final Map<UUID, ItemAdditions.Place> places = new HashMap<>();

  List<SealedCustomer> remember(List<HeldRow> held) {
    held.forEach(one -> places.put(one.customer().facts().id().value(), one.place()));
    return held.stream().map(HeldRow::customer).toList();
  }

  /** Their rows bear the mark of a disclosure from now on. */
  void marked(Collection<UUID> ids) {
    ids.forEach(id -> places.computeIfPresent(id, (one, place) -> place.marked()));
  }

  void forget(CustomerId id) {
    places.remove(id.value());
  }

  void forget(Collection<CustomerId> ids) {
    ids.forEach(this::forget);
  }

  /** Whether all of them are held. */
  boolean cover(Collection<UUID> ids) {
    return places.keySet().containsAll(ids);
  }

  Map<UUID, ItemAdditions.Place> places() {
    return places;
  }
}
