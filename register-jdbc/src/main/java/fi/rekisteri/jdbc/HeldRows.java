package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.DueCustomer;
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

  List<SealedCustomer> remember(List<DueCustomer> held) {
    for (DueCustomer one : held) {
      places.put(one.customer().facts().id().value(), ItemAdditions.Place.of(one));
    }
    return held.stream().map(DueCustomer::customer).toList();
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
