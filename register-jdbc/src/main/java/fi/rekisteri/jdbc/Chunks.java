package fi.rekisteri.jdbc;

import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedItem;
import java.util.ArrayList;
import java.util.List;

/** Cuts a long list of customers so that one statement carries neither too many rows nor bytes. */
final class Chunks {
  private static final int MOST_CUSTOMERS = 1_000;
  private static final long MOST_BYTES = 16L << 20;

  private Chunks() {}

  static List<List<NewCustomer>> of(List<NewCustomer> customers) {
    List<List<NewCustomer>> chunks = new ArrayList<>();
    int from = 0;
    long bytes = 0;
    for (int i = 0; i < customers.size(); i++) {
      bytes += bytes(customers.get(i));
      if (i > from && (i - from == MOST_CUSTOMERS || bytes > MOST_BYTES)) {
        chunks.add(customers.subList(from, i));
        from = i;
        bytes = bytes(customers.get(i));
      }
    }
    chunks.add(customers.subList(from, customers.size()));
    return chunks;
  }

  private static long bytes(NewCustomer customer) {
    long bytes = 0;
    for (SealedField field : customer.customer().fields()) {
      bytes += field.blob().length;
    }
    for (SealedItem item : customer.items()) {
      bytes += item.blob().length;
    }
    return bytes;
  }
}
