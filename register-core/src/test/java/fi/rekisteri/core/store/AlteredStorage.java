package fi.rekisteri.core.store;

import fi.rekisteri.store.AuditStore;
import fi.rekisteri.store.CheckpointStore;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.DisclosureStore;
import fi.rekisteri.store.RegisterKeyStore;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StaffStore;
import fi.rekisteri.store.StorageTransaction;
import fi.rekisteri.store.SuppressionStore;
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
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.customers())));
  }

  static AlteredStorage keys(UnaryOperator<RegisterKeyStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.keys())));
  }

  static AlteredStorage audit(UnaryOperator<AuditStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.audit())));
  }

  static AlteredStorage suppressions(UnaryOperator<SuppressionStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.suppressions())));
  }

  static AlteredStorage checkpoints(UnaryOperator<CheckpointStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.checkpoints())));
  }

  static AlteredStorage staff(UnaryOperator<StaffStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.staff())));
  }

  static AlteredStorage disclosures(UnaryOperator<DisclosureStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.disclosures())));
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
  record Stores(
      LongConsumer ear,
      CustomerStore customers,
      RegisterKeyStore keys,
      SuppressionStore suppressions,
      StaffStore staff,
      DisclosureStore disclosures,
      AuditStore audit,
      CheckpointStore checkpoints)
      implements StorageTransaction {
    Stores(StorageTransaction tx) {
      this(
          tx::madeWith,
          tx.customers(),
          tx.keys(),
          tx.suppressions(),
          tx.staff(),
          tx.disclosures(),
          tx.audit(),
          tx.checkpoints());
    }

    Stores with(LongConsumer other) {
      return new Stores(
          other, customers, keys, suppressions, staff, disclosures, audit, checkpoints);
    }

    Stores with(CustomerStore other) {
      return new Stores(ear, other, keys, suppressions, staff, disclosures, audit, checkpoints);
    }

    Stores with(RegisterKeyStore other) {
      return new Stores(
          ear, customers, other, suppressions, staff, disclosures, audit, checkpoints);
    }

    Stores with(SuppressionStore other) {
      return new Stores(ear, customers, keys, other, staff, disclosures, audit, checkpoints);
    }

    Stores with(AuditStore other) {
      return new Stores(ear, customers, keys, suppressions, staff, disclosures, other, checkpoints);
    }

    Stores with(CheckpointStore other) {
      return new Stores(ear, customers, keys, suppressions, staff, disclosures, audit, other);
    }

    Stores with(StaffStore other) {
      return new Stores(ear, customers, keys, suppressions, other, disclosures, audit, checkpoints);
    }

    Stores with(DisclosureStore other) {
      return new Stores(ear, customers, keys, suppressions, staff, other, audit, checkpoints);
    }

    @Override
    public void madeWith(long revision) {
      ear.accept(revision);
    }
  }
}
