package fi.rekisteri.core;

import fi.rekisteri.store.AuditStore;
import fi.rekisteri.store.CheckpointStore;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.RegisterKeyStore;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StaffStore;
import fi.rekisteri.store.StorageTransaction;
import fi.rekisteri.store.SuppressionStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** A storage whose customers, register keys and trail pass a test's hands on their way. */
record StorageAround(RegisterStorage inner, Watch watch) implements RegisterStorage {

  /** What a test does around one call of a port. */
  interface Watch {
    /** Gives what the port's method shall return; {@code answer} is what the storage returned. */
    Object returned(String method, Object[] arguments, Object answer);
  }

  @Override
  public <T> T inTransaction(Function<StorageTransaction, T> work) {
    return inner.inTransaction(
        tx ->
            work.apply(
                new Ports(
                    tx,
                    watched(CustomerStore.class, tx.customers()),
                    watched(RegisterKeyStore.class, tx.keys()),
                    watched(SuppressionStore.class, tx.suppressions()),
                    tx.staff(),
                    watched(AuditStore.class, tx.audit()),
                    tx.checkpoints())));
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

  private record Ports(
      StorageTransaction tx,
      CustomerStore customers,
      RegisterKeyStore keys,
      SuppressionStore suppressions,
      StaffStore staff,
      AuditStore audit,
      CheckpointStore checkpoints)
      implements StorageTransaction {
    @Override
    public void madeWith(long revision) {
      tx.madeWith(revision);
    }
  }
}
