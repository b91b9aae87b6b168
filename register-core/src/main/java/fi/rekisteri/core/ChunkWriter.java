package fi.rekisteri.core;

import fi.rekisteri.ImportReport.Reject;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.store.NewCustomer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stores the chunks of one import, one at a time. A chunk that meets somebody known is looked
 * through once more, so that a repeated import changes nothing; one that meets another import goes
 * row by row.
 */
final class ChunkWriter {
  /** Somebody ready to be stored, where they stood, and how to seal them with newer keys. */
  record Prepared(long row, Sealed sealed, Function<OpenRing, NewCustomer> again) {
    /** Somebody sealed, and the revision of the keys. */
    record Sealed(NewCustomer customer, long revision) {}

    NewCustomer with(OpenRing ring) {
      return sealed.revision == ring.revision() ? sealed.customer : again.apply(ring);
    }
  }

  /** What became of a chunk. */
  record Stored(long registered, long known, List<Reject> rejects) {
    Stored plus(Stored other) {
      List<Reject> all = new ArrayList<>(rejects);
      all.addAll(other.rejects);
      return new Stored(registered + other.registered, known + other.known, all);
    }
  }

  private final Engine engine;
  private @Nullable CompletableFuture<Stored> onItsWay;

  ChunkWriter(Engine engine) {
    this.engine = engine;
  }

  /** Begins to store a chunk; the one before must have been awaited. */
  void begin(List<Prepared> chunk) {
    if (!chunk.isEmpty()) {
      onItsWay = CompletableFuture.supplyAsync(() -> store(chunk), engine.importing());
    }
  }

  /** Whether the chunk that was begun is durable, or has failed, already. */
  boolean isStored() {
    return onItsWay != null && onItsWay.isDone();
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

  private Stored store(List<Prepared> chunk) {
    try {
      return insert(chunk);
    } catch (ConflictException | ErasedException somebodyIsKnown) {
      List<Prepared> news =
          engine.retrying(tx -> chunk.stream().filter(one -> !isKnown(tx, one)).toList());
      return new Stored(0, chunk.size() - news.size(), List.of()).plus(storeNews(news));
    }
  }

  private Stored storeNews(List<Prepared> news) {
    try {
      return insert(news);
    } catch (ConflictException | ErasedException anotherImport) {
      return news.stream().map(this::storeAlone).reduce(new Stored(0, 0, List.of()), Stored::plus);
    }
  }

  private Stored storeAlone(Prepared one) {
    try {
      return insert(List.of(one));
    } catch (ConflictException | ErasedException refused) {
      return engine.retrying(tx -> isKnown(tx, one))
          ? new Stored(0, 1, List.of())
          : new Stored(0, 0, List.of(new Reject(one.row(), refused.code(), "row")));
    }
  }

  private static boolean isKnown(Transaction tx, Prepared one) {
    return one.with(tx.ring()).tags().stream()
        .anyMatch(tag -> tag.unique() && !tx.customers().findByTag(tag, 1).isEmpty());
  }

  private Stored insert(List<Prepared> news) {
    return engine.retrying(
        tx -> {
          tx.customers().insert(news.stream().map(one -> one.with(tx.ring())).toList());
          return new Stored(news.size(), 0, List.of());
        });
  }
}
