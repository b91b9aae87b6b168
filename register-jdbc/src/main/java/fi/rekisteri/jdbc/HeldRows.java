package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.ItemAddition;
import fi.rekisteri.store.SealedCustomer;
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

  List<SealedCustomer> remember(List<SealedCustomer> held) {
    for (SealedCustomer one : held) {
      places.put(
          one.facts().id().value(),
          new ItemAdditions.Place(one.facts().version(), one.key().keyId()));
    }
    return held;
  }

  void forget(CustomerId id) {
    places.remove(id.value());
  }

  /** Whether all of them are held. */
  boolean cover(List<ItemAddition> additions) {
    return additions.stream()
        .allMatch(one -> places.containsKey(one.customer().facts().id().value()));
  }

  Map<UUID, ItemAdditions.Place> places() {
    return places;
  }
}
