package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A value of a collection with whose it is. */
record ItemRow(UUID customer, SealedItem item) {
  static List<ItemRow> of(CustomerId customer, List<SealedItem> items) {
    return items.stream().map(item -> new ItemRow(customer.value(), item)).toList();
  }

  static List<ItemRow> of(List<NewCustomer> customers) {
    List<ItemRow> rows = new ArrayList<>();
    for (NewCustomer customer : customers) {
      for (SealedItem item : customer.items()) {
        rows.add(new ItemRow(customer.customer().facts().id().value(), item));
      }
    }
    return rows;
  }
}
