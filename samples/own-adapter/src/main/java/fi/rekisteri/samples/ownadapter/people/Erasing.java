package fi.rekisteri.samples.ownadapter.people;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Row;
import fi.rekisteri.store.LeftoverRemoval;
import java.util.List;

/**
 * Takes people out of all maps, and later what they left. An erasure touches the same few rows
 * however many values of collections there are: these lie under a customer who is no more, and no
 * call shows them (A10).
 */
record Erasing(People people, Items items, Looks looks) {
  void erase(ErasureVerdict verdict) {
    Key id = Key.of(verdict.subject());
    if (people.records.has(id)) {
      people.remove(id);
      looks.remove(id);
      people.leftovers.put(id, true);
    }
    if (!people.tombstones.has(id)) {
      people.tombstones.put(id, verdict);
    }
  }

  LeftoverRemoval removeLeftovers(int limit) {
    List<CustomerId> first =
        people
            .leftovers
            .rows(Key.ALL, null)
            .map(Row::key)
            .filter(this::isGone)
            .limit(limit)
            .map(Key::customer)
            .toList();
    int removed = 0;
    int customers = 0;
    for (CustomerId id : first) {
      removed += items.remove(id, limit - removed);
      if (items.areNone(id)) {
        people.leftovers.remove(Key.of(id));
        customers++;
      }
    }
    return new LeftoverRemoval(removed, customers);
  }

  /** Whatever the list says, nobody without a tombstone, or with a record, is within reach. */
  private boolean isGone(Key id) {
    return people.tombstones.has(id) && !people.records.has(id);
  }
}
