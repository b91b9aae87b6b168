package fi.rekisteri.jdbc;

import fi.rekisteri.store.RegisterStorage;
import java.util.concurrent.atomic.AtomicInteger;

/** Storages under faults, on H2 or, with {@code -Pfaults}, on PostgreSQL too. */
final class Faulted {
  private static final Product PRODUCT =
      Product.valueOf(System.getProperty("rekisteri.faults.product", "H2"));
  private static final AtomicInteger NEXT = new AtomicInteger();

  private Faulted() {}

  static RegisterStorage storage(FaultySource.Fault fault, boolean endsOnly) {
    return new FaultedStorage(PRODUCT.migrated(), fault, endsOnly);
  }

  /** The kinds of faults in turn: each of them at any call, and those that lose at the ends. */
  static RegisterStorage sampled() {
    FaultySource.Fault[] faults = FaultySource.Fault.values();
    int kind = NEXT.getAndIncrement() % (2 * faults.length - 1);
    return kind < faults.length
        ? storage(faults[kind], false)
        : storage(faults[kind - faults.length + 1], true);
  }
}
