package fi.rekisteri.core;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.StorageTransaction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everything that a storage holds of a person and of the register, as text to be searched. */
record StoredBytes(RegisterStorage storage) {
  String all(CustomerId id) {
    return storage.inTransaction(tx -> String.join("\n", of(tx, id)));
  }

  private static List<String> of(StorageTransaction tx, CustomerId id) {
    List<String> all = new ArrayList<>();
    SealedCustomer customer = tx.customers().find(id).orElseThrow();
    all.add(customer.toString());
    all.add(text(customer.key().wrapped()));
    customer
        .fields()
        .forEach(field -> all.add(field.field() + field.element() + text(field.blob())));
    tx.customers()
        .items(id, "order", null, 100)
        .forEach(item -> all.add(item.item() + text(item.blob())));
    tx.audit().ofSubject(id, null, 100).forEach(entry -> all.add(entry.toString()));
    tx.keys()
        .ring(TestRegister.definition().id().value())
        .keys()
        .forEach(key -> all.add(key + text(key.wrapped().blob()) + text(key.check())));
    tx.suppressions()
        .page(null, 100)
        .forEach(
            entry -> all.add(entry + text(entry.term().tag()) + entry.prohibitions().toString()));
    return all;
  }

  /** UTF-8 and one byte for each character: a canary with ä is seen either way. */
  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        + new String(bytes, StandardCharsets.UTF_8);
  }
}
