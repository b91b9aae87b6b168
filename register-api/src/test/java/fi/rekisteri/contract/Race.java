package fi.rekisteri.contract;

import fi.rekisteri.error.RegisterException;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/** Several threads at once. Nothing waits longer than {@link #PATIENCE_SECONDS}. */
final class Race {
  private static final int PATIENCE_SECONDS = 30;
  private static final int GLANCE_MILLIS = 250;
  private static final int ATTEMPTS = 20;

  private Race() {}

  /** Starts all at one moment, and tells how each ended: empty where it came through. */
  static List<Optional<RuntimeException>> between(List<Runnable> racers) {
    CyclicBarrier start = new CyclicBarrier(racers.size());
    ExecutorService threads = Executors.newFixedThreadPool(racers.size());
    try {
      List<Future<Optional<RuntimeException>>> running = new ArrayList<>();
      for (Runnable racer : racers) {
        running.add(threads.submit(() -> atOnce(start, racer)));
      }
      List<Optional<RuntimeException>> ends = new ArrayList<>();
      for (Future<Optional<RuntimeException>> one : running) {
        ends.add(patiently(one));
      }
      return ends;
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * Looks into the storage from a second thread while a first one has unfinished writes, which are
   * then given up. A storage that makes the second wait passes too: it sees what is there
   * afterwards.
   */
  static <T> T lookDuring(
      RegisterStorage storage,
      Consumer<StorageTransaction> unfinished,
      Function<StorageTransaction, T> look) {
    ExecutorService second = Executors.newSingleThreadExecutor();
    List<Future<T>> sight = new ArrayList<>();
    try {
      storage.inTransaction(
          tx -> {
            unfinished.accept(tx);
            sight.add(second.submit(() -> storage.inTransaction(look)));
            glance(sight.get(0));
            throw new GivenUp();
          });
      throw new AssertionError("work that threw came back as if it had not");
    } catch (GivenUp expected) {
      return patiently(sight.get(0));
    } finally {
      second.shutdownNow();
    }
  }

  /**
   * Runs work in a transaction, has a second thread try something in the middle of it, and goes on
   * when that is done or has waited for a while. In the end the second one must have come through:
   * where it was told to come again, it does.
   */
  static void meanwhile(
      RegisterStorage storage,
      Consumer<StorageTransaction> first,
      Consumer<StorageTransaction> other,
      Consumer<StorageTransaction> rest) {
    ExecutorService second = Executors.newSingleThreadExecutor();
    CyclicBarrier alone = new CyclicBarrier(1);
    Runnable trying =
        () ->
            storage.inTransaction(
                tx -> {
                  other.accept(tx);
                  return true;
                });
    try {
      Future<Optional<RuntimeException>> end =
          storage.inTransaction(
              tx -> {
                first.accept(tx);
                Future<Optional<RuntimeException>> begun =
                    second.submit(() -> atOnce(alone, trying));
                glance(begun);
                rest.accept(tx);
                return begun;
              });
      patiently(end)
          .ifPresent(
              refused -> {
                throw new AssertionError("the second thread was refused", refused);
              });
    } finally {
      second.shutdownNow();
    }
  }

  private static Optional<RuntimeException> atOnce(CyclicBarrier start, Runnable racer)
      throws Exception {
    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    for (int attempt = 1; ; attempt++) {
      try {
        racer.run();
        return Optional.empty();
      } catch (RegisterException e) {
        // A storage may break a deadlock by telling one thread to come again; that is no loss.
        if (!e.isRetryable() || attempt == ATTEMPTS) {
          return Optional.of(e);
        }
      } catch (RuntimeException e) {
        return Optional.of(e);
      }
    }
  }

  private static void glance(Future<?> future) {
    try {
      future.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException waiting) {
      // The second thread waits for the first: allowed.
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("the second thread failed", e);
    }
  }

  private static <T> T patiently(Future<T> future) {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("a thread failed or is stuck", e);
    }
  }

  private static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
