package fi.rekisteri.core;

import fi.rekisteri.store.AuditStore;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.DisclosureStore;
import fi.rekisteri.store.RegisterKeyStore;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import fi.rekisteri.store.SuppressionStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** A storage whose customers, register keys, ledger and trail pass a test's hands on their way. */
record StorageAround(RegisterStorage inner, Watch watch) implements RegisterStorage {

  /** What a test does around one call of a port. */
  interface Watch {
    /** Gives what the port's method shall return; {@code answer} is what the storage returned. */
    Object returned(String method, Object[] arguments, Object answer);
  }

  @Override
  public <T> T inTransaction(Function<StorageTransaction, T> work) {
    return inner.inTransaction(tx -> work.apply(new Watched(tx)));
  }

  private <P> P watched(Class<P> port, P intact) {
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, method, arguments) -> {
              try {
                return watch.returned(
                    method.getName(), arguments, method.invoke(intact, arguments));
              } catch (InvocationTargetException refused) {
                throw refused.getCause();
              }
            });
    return port.cast(proxy);
  }

  @Override
  public void close() {
    inner.close();
  }

  private final class Watched extends TransactionAround {
    Watched(StorageTransaction tx) {
      super(tx);
    }

    @Override
    public CustomerStore customers() {
      return watched(CustomerStore.class, tx.customers());
    }

    @Override
    public RegisterKeyStore keys() {
      return watched(RegisterKeyStore.class, tx.keys());
    }

    @Override
    public SuppressionStore suppressions() {
      return watched(SuppressionStore.class, tx.suppressions());
    }

    @Override
    public DisclosureStore disclosures() {
      return watched(DisclosureStore.class, tx.disclosures());
    }

    @Override
    public AuditStore audit() {
      return watched(AuditStore.class, tx.audit());
    }
  }
}
