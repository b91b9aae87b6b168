package fi.rekisteri.core.store;

import fi.rekisteri.core.store.Tables.Row;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureVerdict;
import java.util.List;

/** Takes whole people out of the tables; of their items the list of leftovers takes care. */
record InMemoryErasure(
    Tables tables,
    UndoLog undo,
    InMemoryTags tags,
    InMemoryLooks looks,
    InMemoryLeftovers leftovers) {

  void erase(List<ErasureVerdict> verdicts, Runnable audit) {
    undo.allOrNothing(
        () -> {
          verdicts.forEach(this::erase);
          audit.run();
        });
  }

  private void erase(ErasureVerdict verdict) {
    CustomerId id = verdict.subject();
    Row stored = tables.customers.get(id);
    if (stored != null) {
      tags.remove(id, stored.tags());
      looks.remove(id);
      undo.remove(tables.customers, id);
      leftovers.add(id);
    }
    // An id that never came is buried too: a restored backup must not bring it back later.
    if (!tables.tombstones.containsKey(id)) {
      undo.put(tables.tombstones, id, verdict);
    }
  }
}
