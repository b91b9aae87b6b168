package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A storage in which something happens, once, in the middle of a transaction: when a method of its
 * customers has done its work.
 */
record MeanwhileStorage(
    RegisterStorage inner,
    UnaryOperator<CustomerStore> customers,
    String method,
    AtomicReference<Consumer<StorageTransaction>> what)
    implements RegisterStorage {
  static MeanwhileStorage after(
      String method, RegisterStorage inner, Consumer<StorageTransaction> what) {
    return new MeanwhileStorage(inner, intact -> intact, method, new AtomicReference<>(what));
  }

  /** A store that looks where it should hold. */
  static CustomerStore looking(CustomerStore intact) {
    return proxy(
        CustomerStore.class,
        (called, arguments) ->
            called.getName().equals("hold")
                ? ((List<?>) arguments[0])
                    .stream().flatMap(id -> intact.find((CustomerId) id).stream()).toList()
                : called.invoke(intact, arguments));
  }

  @Override
  public <T> T inTransaction(Function<StorageTransaction, T> work) {
    return inner.inTransaction(
        tx ->
            work.apply(
                proxy(
                    StorageTransaction.class,
                    (called, arguments) ->
                        called.getName().equals("customers")
                            ? told(tx)
                            : called.invoke(tx, arguments))));
  }

  private CustomerStore told(StorageTransaction tx) {
    CustomerStore store = customers.apply(tx.customers());
    return proxy(
        CustomerStore.class,
        (called, arguments) -> {
          Object result = called.invoke(store, arguments);
          if (called.getName().equals(method)) {
            what.getAndSet(done -> {}).accept(tx);
          }
          return result;
        });
  }

  /** One call of a port. */
  private interface Call {
    Object of(Method called, Object[] arguments) throws ReflectiveOperationException;
  }

  private static <P> P proxy(Class<P> port, Call call) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, called, arguments) -> {
              try {
                return call.of(called, arguments);
              } catch (InvocationTargetException refused) {
                throw refused.getCause();
              }
            }));
  }

  @Override
  public void close() {
    inner.close();
  }
}
