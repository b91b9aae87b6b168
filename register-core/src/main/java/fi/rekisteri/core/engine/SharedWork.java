package fi.rekisteri.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Work in parts, of which whoever waits for the whole may take some: a thread that the host has
 * given does not stand idle, and none is started. Thread-safe.
 */
public final class SharedWork {
  private final BlockingQueue<Runnable> open = new LinkedBlockingQueue<>();

  /**
   * Does all parts, each once, here or where somebody helps; none goes on after it returns.
   *
   * @return what became of them, in their order
   * @throws RuntimeException that of the first part which failed
   */
  public <R> List<R> all(List<Supplier<R>> works) {
    List<Part<R>> parts = works.stream().map(Part::new).toList();
    if (parts.size() > 1) {
      open.addAll(parts);
    }
    parts.forEach(Part::run);
    parts.forEach(Part::await);
    List<R> results = new ArrayList<>(parts.size());
    parts.forEach(part -> results.add(part.result()));
    return results;
  }

  /** Does parts of others until something is done. An interruption waits for its end. */
  void helpUntil(CompletableFuture<?> done) {
    done.whenComplete((result, failure) -> open.add(() -> {}));
    try {
      while (!done.isDone()) {
        open.take().run();
      }
    } catch (InterruptedException interrupted) {
      done.handle((result, failure) -> result).join();
      Thread.currentThread().interrupt();
    }
    open.clear();
  }

  private static final class Part<R> implements Runnable {
    private final Supplier<R> work;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CompletableFuture<R> done = new CompletableFuture<>();

    Part(Supplier<R> work) {
      this.work = work;
    }

    /** Does nothing where somebody has taken it. */
    @Override
    public void run() {
      if (taken.compareAndSet(false, true)) {
        try {
          done.complete(work.get());
        } catch (RuntimeException | Error failure) {
          done.completeExceptionally(failure);
        }
      }
    }

    void await() {
      done.handle((result, failure) -> result).join();
    }

    R result() {
      try {
        return done.join();
      } catch (CompletionException failed) {
        if (failed.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        if (failed.getCause() instanceof Error cause) {
          throw cause;
        }
        throw failed;
      }
    }
  }
}
