package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.core.store.Tables.Row;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.ItemAddition;
import fi.rekisteri.store.SealedCustomer;
import java.util.List;

/** Values that are added to collections of several customers, without a new version. */
record InMemoryAdditions(
    Tables tables, UndoLog undo, InMemoryItems items, InMemoryLooks looks, InMemoryAudit audit) {
  int add(List<ItemAddition> additions, List<AuditEntry> entries) {
    additions.forEach(this::requireAsRead);
    int[] added = {0};
    undo.allOrNothing(
        () -> {
          for (ItemAddition one : additions) {
            CustomerId id = one.customer().facts().id();
            added[0] += items.addMissing(id, one.items());
            looks.bringForward(id, one.lookBy());
          }
          entries.forEach(audit::append);
        });
    return added[0];
  }

  private void requireAsRead(ItemAddition addition) {
    SealedCustomer read = addition.customer();
    CustomerId id = read.facts().id();
    if (tables.tombstones.containsKey(id)) {
      throw Refusals.erased(id);
    }
    Row stored = tables.customers.get(id);
    if (stored == null) {
      throw Refusals.unknown(id);
    }
    if (stored.customer().facts().version() != read.facts().version()) {
      throw Refusals.versionConflict(id);
    }
    if (stored.customer().key().keyId() != read.key().keyId()) {
      throw Refusals.ringChanged();
    }
  }
}
