package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RegisterKeyStore;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import fi.rekisteri.store.SuppressionEntry;
import fi.rekisteri.store.SuppressionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages whose transactions are wrong, A1 to A3. */
final class TransactionFlaws {
  private TransactionFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A1", "returns before anything is kept", ForgettingAll::new),
        new Flaw("A1", "keeps what failed work wrote", () -> keepingWhen(e -> true)),
        new Flaw("A1", "keeps what it wrote before an error", () -> keepingWhen(isError())),
        new Flaw("A1", "keeps what it wrote before a checked exception", checkedIsKept()),
        new Flaw("A1", "keeps the audit trail of failed work", AuditOutlivesFailure::new),
        new Flaw("A1", "keeps the keys of failed work", KeysOutliveFailure::new),
        new Flaw("A1", "keeps the suppressions of failed work", SuppressionsOutlive::new),
        new Flaw("A2", "shows what is not finished", DirtyReads::new),
        new Flaw("A2", "hides a transaction's own writes", TransactionFlaws::hidingOwnWrites),
        new Flaw("A3", "wraps what the work throws", Wrapping::new),
        new Flaw("A3", "tells the value that it refuses", TransactionFlaws::tellingValues),
        new Flaw("A3", "keeps what it says it refused", TransactionFlaws::keepingRefused));
  }

  private static Predicate<Throwable> isError() {
    return Error.class::isInstance;
  }

  private static Supplier<RegisterStorage> checkedIsKept() {
    return () -> keepingWhen(e -> !(e instanceof RuntimeException) && !(e instanceof Error));
  }

  /** Ends the transaction well although the work threw. */
  private static RegisterStorage keepingWhen(Predicate<Throwable> kept) {
    return new AlteredStorage(tx -> tx) {
      @Override
      public <T> T inTransaction(Function<StorageTransaction, T> work) {
        List<Throwable> hidden = new ArrayList<>();
        @Nullable T result =
            super.<@Nullable T>inTransaction(
                tx -> {
                  try {
                    return work.apply(tx);
                  } catch (Throwable e) {
                    if (!kept.test(e)) {
                      throw e;
                    }
                    hidden.add(e);
                    return null;
                  }
                });
        for (Throwable e : hidden) {
          throw Sneaky.unchecked(e);
        }
        return result;
      }
    };
  }

  private static RegisterStorage hidingOwnWrites() {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              private boolean written;

              @Override
              public void erase(ErasureVerdict verdict, AuditEntry audit) {
                super.erase(verdict, audit);
                written = true;
              }

              @Override
              public Optional<ErasureVerdict> tombstone(CustomerId id) {
                return written ? Optional.empty() : super.tombstone(id);
              }
            });
  }

  private static RegisterStorage tellingValues() {
    return AlteredStorage.audit(
        intact ->
            new AuditAround(intact) {
              @Override
              public void append(List<AuditEntry> entries) {
                for (AuditEntry entry : entries) {
                  if (entry.actor().indexOf('\0') >= 0) {
                    throw failed("cannot keep " + entry.actor());
                  }
                }
                super.append(entries);
              }
            });
  }

  private static RegisterStorage keepingRefused() {
    return new AlteredStorage(tx -> tx) {
      @Override
      public <T> T inTransaction(Function<StorageTransaction, T> work) {
        List<AuditEntry> odd = new ArrayList<>();
        T result =
            super.inTransaction(
                tx ->
                    work.apply(
                        new Stores(tx)
                            .with(
                                new AuditAround(tx.audit()) {
                                  @Override
                                  public void append(List<AuditEntry> entries) {
                                    super.append(entries);
                                    entries.stream()
                                        .filter(entry -> entry.actor().indexOf('\0') >= 0)
                                        .forEach(odd::add);
                                  }
                                })));
        if (!odd.isEmpty()) {
          throw failed("the connection was lost");
        }
        return result;
      }
    };
  }

  private static StorageException failed(String what) {
    return new StorageException(ErrorCode.STORAGE_FAILED, what, "try again", true);
  }

  /** Gives the result back, and the writes up. */
  private static final class ForgettingAll extends AlteredStorage {
    ForgettingAll() {
      super(tx -> tx);
    }

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      List<T> results = new ArrayList<>();
      IllegalStateException givenUp = new IllegalStateException();
      try {
        return super.inTransaction(
            tx -> {
              results.add(work.apply(tx));
              throw givenUp;
            });
      } catch (IllegalStateException e) {
        if (e != givenUp) {
          throw e;
        }
        return results.get(0);
      }
    }
  }

  /** A second thread looks straight into the first one's transaction. */
  private static final class DirtyReads extends AlteredStorage {
    private volatile @Nullable StorageTransaction unfinished;

    DirtyReads() {
      super(tx -> tx);
    }

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      StorageTransaction foreign = unfinished;
      if (foreign != null) {
        return work.apply(foreign);
      }
      return super.inTransaction(
          tx -> {
            unfinished = tx;
            try {
              return work.apply(tx);
            } finally {
              unfinished = null;
            }
          });
    }
  }

  /** Throws an exception of its own instead of the work's. */
  private static final class Wrapping extends AlteredStorage {
    Wrapping() {
      super(tx -> tx);
    }

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      try {
        return super.inTransaction(work);
      } catch (Throwable e) {
        throw new IllegalStateException("the work failed", e);
      }
    }
  }

  /** Writes entries into a log of its own, which knows no roll-back. */
  private static final class AuditOutlivesFailure extends AlteredStorage {
    AuditOutlivesFailure() {
      super(tx -> tx);
    }

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      List<AuditEntry> written = new ArrayList<>();
      try {
        return super.inTransaction(tx -> work.apply(new Stores(tx).with(noting(tx, written))));
      } catch (Throwable e) {
        super.inTransaction(
            tx -> {
              tx.audit().append(written);
              return true;
            });
        throw e;
      }
    }

    private static AuditAround noting(StorageTransaction tx, List<AuditEntry> written) {
      return new AuditAround(tx.audit()) {
        @Override
        public void append(List<AuditEntry> entries) {
          super.append(entries);
          written.addAll(entries);
        }
      };
    }
  }

  /** Writes the suppression list into another storage. */
  private static final class SuppressionsOutlive extends AlteredStorage {
    private final RegisterStorage list = new InMemoryStorage();

    SuppressionsOutlive() {
      super(tx -> tx);
    }

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      return super.inTransaction(tx -> work.apply(new Stores(tx).with(separate())));
    }

    private SuppressionsAround separate() {
      return new SuppressionsAround(list.<SuppressionStore>inTransaction(tx -> tx.suppressions())) {
        @Override
        public void add(List<SuppressionEntry> entries) {
          list.inTransaction(
              tx -> {
                tx.suppressions().add(entries);
                return true;
              });
        }
      };
    }
  }

  /** Writes keys into another storage, which knows nothing of the first one's failure. */
  static final class KeysOutliveFailure extends AlteredStorage {
    private final RegisterStorage keys = new InMemoryStorage();

    KeysOutliveFailure() {
      super(tx -> tx);
    }

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      return super.inTransaction(tx -> work.apply(new Stores(tx).with(separate())));
    }

    private KeysAround separate() {
      return new KeysAround(keys.<RegisterKeyStore>inTransaction(tx -> tx.keys())) {
        @Override
        public boolean addIfAbsent(RegisterKey key) {
          return keys.inTransaction(tx -> tx.keys().addIfAbsent(key));
        }
      };
    }
  }
}
