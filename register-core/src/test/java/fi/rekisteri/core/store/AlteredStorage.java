package fi.rekisteri.core.store;

import fi.rekisteri.store.AuditStore;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.RegisterKeyStore;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/** In-memory storage with one of its stores spoiled; open to further spoiling. */
class AlteredStorage implements RegisterStorage {
  final RegisterStorage intact = new InMemoryStorage();
  private final UnaryOperator<StorageTransaction> flaw;

  AlteredStorage(UnaryOperator<StorageTransaction> flaw) {
    this.flaw = flaw;
  }

  static AlteredStorage customers(UnaryOperator<CustomerStore> flaw) {
    return new AlteredStorage(
        tx -> new Stores(tx::madeWith, flaw.apply(tx.customers()), tx.keys(), tx.audit()));
  }

  static AlteredStorage keys(UnaryOperator<RegisterKeyStore> flaw) {
    return new AlteredStorage(
        tx -> new Stores(tx::madeWith, tx.customers(), flaw.apply(tx.keys()), tx.audit()));
  }

  static AlteredStorage audit(UnaryOperator<AuditStore> flaw) {
    return new AlteredStorage(
        tx -> new Stores(tx::madeWith, tx.customers(), tx.keys(), flaw.apply(tx.audit())));
  }

  /** An empty storage with the same flaw. */
  AlteredStorage another() {
    return new AlteredStorage(flaw);
  }

  @Override
  public <T> T inTransaction(Function<StorageTransaction, T> work) {
    return intact.inTransaction(tx -> work.apply(flaw.apply(tx)));
  }

  @Override
  public void close() {
    intact.close();
  }

  /** Stores in the place of those of a transaction. */
  record Stores(LongConsumer ear, CustomerStore customers, RegisterKeyStore keys, AuditStore audit)
      implements StorageTransaction {
    @Override
    public void madeWith(long revision) {
      ear.accept(revision);
    }
  }
}
