package fi.rekisteri.core;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.StorageTransaction;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Stores the chunks of one import, one at a time. A chunk that meets somebody known is looked
 * through once more, so that a repeated import changes nothing.
 */
final class ChunkWriter {
  /** What became of a chunk. */
  record Stored(long registered, long known) {}

  private final Engine engine;
  private @Nullable CompletableFuture<Stored> onItsWay;

  ChunkWriter(Engine engine) {
    this.engine = engine;
  }

  /** Begins to store a chunk; the one before must have been awaited. */
  void begin(List<NewCustomer> chunk) {
    if (!chunk.isEmpty()) {
      onItsWay = CompletableFuture.supplyAsync(() -> store(chunk), engine.importing());
    }
  }

  /** Waits until the chunk is durable, and fails as it failed. Empty where none is on its way. */
  Optional<Stored> await() {
    CompletableFuture<Stored> awaited = onItsWay;
    if (awaited == null) {
      return Optional.empty();
    }
    onItsWay = null;
    try {
      return Optional.of(awaited.join());
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  /** Waits for the chunk on its way when the import breaks off: nothing goes on behind its back. */
  void settle() {
    CompletableFuture<Stored> awaited = onItsWay;
    onItsWay = null;
    if (awaited != null) {
      awaited.handle((stored, failure) -> stored).join();
    }
  }

  private Stored store(List<NewCustomer> chunk) {
    List<NewCustomer> news = chunk;
    try {
      insert(news);
    } catch (ConflictException somebodyIsKnown) {
      news = newOnes(chunk);
      insert(news);
    }
    return new Stored(news.size(), chunk.size() - news.size());
  }

  private List<NewCustomer> newOnes(List<NewCustomer> chunk) {
    return engine
        .storage()
        .inTransaction(tx -> chunk.stream().filter(one -> !isKnown(tx, one)).toList());
  }

  private static boolean isKnown(StorageTransaction tx, NewCustomer customer) {
    return customer.tags().stream()
        .anyMatch(tag -> tag.unique() && !tx.customers().findByTag(tag, 1).isEmpty());
  }

  private void insert(List<NewCustomer> news) {
    engine
        .storage()
        .inTransaction(
            tx -> {
              tx.customers().insert(news);
              return news;
            });
  }
}
