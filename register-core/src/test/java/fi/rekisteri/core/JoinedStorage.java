package fi.rekisteri.core;

import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.util.function.Function;

/** A storage whose transactions somebody else ends, as far as it says. */
record JoinedStorage(RegisterStorage inner) implements RegisterStorage {
  @Override
  public <T> T inTransaction(Function<StorageTransaction, T> work) {
    return inner.inTransaction(work);
  }

  @Override
  public boolean endsTransactions() {
    return false;
  }

  @Override
  public void close() {
    inner.close();
  }
}
