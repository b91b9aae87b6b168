package fi.rekisteri.core;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Random;
import java.util.function.Function;

/**
 * Runs each work again, as A71 lets a storage do: once until the connection is lost at one of its
 * first calls, once to its end, which is rolled back, and once for good. Work that may not be run
 * again does something twice here.
 */
final class TwiceStorage implements RegisterStorage {
  private static final String ASKED = "fi.rekisteri.test.twice";
  private static final int CALLS = 12;

  private final RegisterStorage inner;
  private final Random random = new Random(Long.getLong("fi.rekisteri.test.seed", 70));

  /** Thrown out of work that went well, to roll it back; nobody but this class catches it. */
  private static final class LostAtTheEnd extends Error {
    private static final long serialVersionUID = 1L;
  }

  TwiceStorage(RegisterStorage inner) {
    this.inner = inner;
  }

  /** The storage itself, or one that runs each work again where the whole test run asks for it. */
  static RegisterStorage whereAsked(RegisterStorage inner) {
    return Boolean.getBoolean(ASKED) ? new TwiceStorage(inner) : inner;
  }

  @Override
  public <T> T inTransaction(Function<StorageTransaction, T> work) {
    boolean goesOn = isLost(new Losing(random.nextInt(CALLS)), work) && isLost(null, work);
    if (!goesOn) {
      throw new AssertionError("work that was lost came back as if it had been kept");
    }
    return inner.inTransaction(work);
  }

  /** What the work itself throws reaches the caller at once: nothing is run again for that. */
  private boolean isLost(Losing losing, Function<StorageTransaction, ?> work) {
    try {
      inner.inTransaction(
          tx -> {
            work.apply(losing == null ? tx : losing.around(StorageTransaction.class, tx));
            throw new LostAtTheEnd();
          });
      return false;
    } catch (LostAtTheEnd whole) {
      return true;
    } catch (StorageException partly) {
      if (losing == null || partly != losing.lost) {
        throw partly;
      }
      return true;
    }
  }

  @Override
  public boolean endsTransactions() {
    return inner.endsTransactions();
  }

  @Override
  public void close() {
    inner.close();
  }

  /** Loses the connection at one of the calls of the stores. */
  private static final class Losing {
    private final StorageException lost =
        new StorageException(ErrorCode.STORAGE_UNAVAILABLE, "the line broke", "again", true);
    private int left;

    Losing(int calls) {
      left = calls;
    }

    <P> P around(Class<P> port, Object intact) {
      InvocationHandler handler =
          (self, method, arguments) -> {
            boolean store = method.getReturnType().getPackageName().equals("fi.rekisteri.store");
            if (port == StorageTransaction.class && store) {
              return around(method.getReturnType(), method.invoke(intact));
            }
            if (left-- == 0) {
              throw lost;
            }
            try {
              return method.invoke(intact, arguments);
            } catch (InvocationTargetException refused) {
              throw refused.getCause();
            }
          };
      return port.cast(
          Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }
  }
}
