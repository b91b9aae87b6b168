package fi.rekisteri.core;

import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** A storage whose power fails before, or after, a chosen call of any of its stores. */
final class BrittleStorage implements RegisterStorage {
  private final RegisterStorage intact;
  private int calls;
  private int failing = Integer.MAX_VALUE;

  BrittleStorage() {
    this(new InMemoryStorage());
  }

  BrittleStorage(RegisterStorage intact) {
    this.intact = intact;
  }

  /** The call from now on before which the power fails; it is back for the next transaction. */
  void failAt(int call) {
    calls = 0;
    failing = call;
  }

  boolean hasFailed() {
    return calls >= failing;
  }

  @Override
  public <T> T inTransaction(Function<StorageTransaction, T> work) {
    return intact.inTransaction(
        tx -> work.apply((StorageTransaction) around(StorageTransaction.class, tx)));
  }

  private Object around(Class<?> port, Object inner) {
    return Proxy.newProxyInstance(
        port.getClassLoader(),
        new Class<?>[] {port},
        (self, method, arguments) -> {
          boolean store = method.getReturnType().getPackageName().equals("fi.rekisteri.store");
          if (port == StorageTransaction.class && store) {
            return around(method.getReturnType(), method.invoke(inner));
          }
          if (++calls == failing) {
            throw new StorageException(
                ErrorCode.STORAGE_FAILED, "the power failed", "wait for it", false);
          }
          try {
            return method.invoke(inner, arguments);
          } catch (InvocationTargetException refused) {
            throw refused.getCause();
          }
        });
  }

  @Override
  public void close() {
    intact.close();
  }
}
