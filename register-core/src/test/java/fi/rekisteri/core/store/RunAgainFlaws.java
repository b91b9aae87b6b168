package fi.rekisteri.core.store;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.StorageTransaction;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Storages that run work again as they may not, A71. */
final class RunAgainFlaws {
  private RunAgainFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A71", "runs work again on top of what it has written", OnTop::new),
        new Flaw("A71", "goes on with the keys of the run before", Remembering::new),
        new Flaw("A71", "runs work again that nobody may repeat", Stubborn::new));
  }

  private static boolean isLost(StorageException failed) {
    return failed.code() == ErrorCode.STORAGE_UNAVAILABLE;
  }

  /** Does not roll back between two runs. */
  private static final class OnTop extends AlteredStorage {
    OnTop() {
      super(tx -> tx);
    }

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      return super.inTransaction(
          tx -> {
            try {
              return work.apply(tx);
            } catch (StorageException failed) {
              if (!isLost(failed) || !failed.isRetryable()) {
                throw failed;
              }
              return work.apply(tx);
            }
          });
    }
  }

  /** Tells the next transaction what failed work had said of its keys. */
  private static final class Remembering extends AlteredStorage {
    private OptionalLong told = OptionalLong.empty();

    Remembering() {
      super(tx -> tx);
    }

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      OptionalLong[] said = {OptionalLong.empty()};
      try {
        return super.inTransaction(
            tx -> {
              told.ifPresent(tx::madeWith);
              told = OptionalLong.empty();
              LongConsumer noting =
                  revision -> {
                    said[0] = OptionalLong.of(revision);
                    tx.madeWith(revision);
                  };
              return work.apply(new Stores(tx).with(noting));
            });
      } catch (StorageException failed) {
        told = isLost(failed) ? said[0] : told;
        throw failed;
      }
    }
  }

  /** Runs work again that ended in doubt. */
  private static final class Stubborn extends AlteredStorage {
    Stubborn() {
      super(tx -> tx);
    }

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      try {
        return super.inTransaction(work);
      } catch (StorageException failed) {
        if (failed.isRetryable() || !isLost(failed)) {
          throw failed;
        }
        return super.inTransaction(work);
      }
    }
  }
}
