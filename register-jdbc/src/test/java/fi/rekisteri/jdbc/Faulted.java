package fi.rekisteri.jdbc;

import fi.rekisteri.store.RegisterStorage;

/** Storages under faults, on H2 or, with {@code -Pfaults}, on PostgreSQL too. */
final class Faulted {
  private static final Product PRODUCT =
      Product.valueOf(System.getProperty("rekisteri.faults.product", "H2"));

  private Faulted() {}

  static RegisterStorage storage(FaultySource.Fault fault, boolean endsOnly) {
    return new FaultedStorage(PRODUCT.migrated(), fault, endsOnly);
  }
}
