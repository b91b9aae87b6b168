package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SealedCustomer;
import java.util.Optional;

/** Looks into a storage, each time in a transaction of its own. */
final class Look {
  private Look() {}

  static Optional<SealedCustomer> customer(RegisterStorage storage, CustomerId id) {
    return storage.inTransaction(tx -> tx.customers().find(id));
  }

  static Optional<ErasureVerdict> tombstone(RegisterStorage storage, CustomerId id) {
    return storage.inTransaction(tx -> tx.customers().tombstone(id));
  }
}
