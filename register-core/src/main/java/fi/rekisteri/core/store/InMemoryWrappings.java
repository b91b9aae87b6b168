package fi.rekisteri.core.store;

import fi.rekisteri.core.store.Tables.Row;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.KeyHolder;
import fi.rekisteri.store.KeyRewrap;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** How customers' keys are wrapped. */
record InMemoryWrappings(Tables tables, UndoLog undo) {
  static List<KeyHolder> outside(int epoch, Collection<Row> rows, int limit) {
    return rows.stream()
        .map(Row::customer)
        .filter(customer -> customer.key().epoch() != epoch)
        .limit(Refusals.requireLimit(limit))
        .map(customer -> new KeyHolder(customer.facts().id(), Copies.of(customer.key())))
        .toList();
  }

  int replace(List<KeyRewrap> keys) {
    int replaced = 0;
    for (KeyRewrap rewrap : keys) {
      CustomerId id = rewrap.id();
      Row stored = tables.customers.get(id);
      if (stored != null && isSame(stored.customer().key(), rewrap.from())) {
        SealedCustomer same = Copies.under(Copies.of(rewrap.to()), stored.customer());
        undo.put(tables.customers, id, new Row(same, stored.tags()));
        replaced++;
      }
    }
    return replaced;
  }

  private static boolean isSame(SealedKey stored, SealedKey read) {
    return stored.keyId() == read.keyId()
        && stored.epoch() == read.epoch()
        && Arrays.equals(stored.wrapped(), read.wrapped());
  }
}
