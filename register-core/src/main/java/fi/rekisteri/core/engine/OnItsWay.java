package fi.rekisteri.core.engine;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is being stored while its caller prepares what comes next, where the host has given a thread
 * for it; one thing at a time. Used by one thread.
 *
 * @param <T> what becomes of it
 */
public final class OnItsWay<T> {
  private final Executor executor;
  private final SharedWork shared = new SharedWork();
  private @Nullable CompletableFuture<T> work;

  public OnItsWay(Executor executor) {
    this.executor = executor;
  }

  /** By which what is being stored may have parts done by whoever awaits it. */
  public SharedWork shared() {
    return shared;
  }

  /** Begins; what was begun before must have been awaited. */
  public void begin(Supplier<T> storing) {
    work = CompletableFuture.supplyAsync(storing, executor);
  }

  /** Whether what was begun is durable, or has failed, already. */
  public boolean isStored() {
    return work != null && work.isDone();
  }

  /** Waits until it is durable, and fails as it failed. Empty where nothing is on its way. */
  public Optional<T> await() {
    CompletableFuture<T> awaited = work;
    if (awaited == null) {
      return Optional.empty();
    }
    work = null;
    shared.helpUntil(awaited);
    try {
      return Optional.of(awaited.join());
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  /** Waits for it when its caller breaks off: nothing goes on behind anybody's back. */
  public void settle() {
    CompletableFuture<T> awaited = work;
    work = null;
    if (awaited != null) {
      awaited.handle((stored, failure) -> stored).join();
    }
  }
}
