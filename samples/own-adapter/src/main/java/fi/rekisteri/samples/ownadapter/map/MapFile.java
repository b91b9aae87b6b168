package fi.rekisteri.samples.ownadapter.map;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * One file with all maps. A transaction is one version of it.
 *
 * <p><b>Concurrency.</b> Readers look at the snapshot of the last commit and wait for nobody. A
 * transaction that begins to write takes the one lock of writers, sees from then on what was
 * committed last, and keeps the lock to its end: so its conditions are still true when it commits,
 * and writers of quite different people wait for each other.
 *
 * <p><b>Durability.</b> MVStore writes what changed since the last version as one checksummed chunk
 * at the end of the file, and passes over a chunk that was torn when it opens the file. The chunk
 * is forced to the disk before anybody sees what it holds. Nothing is written between commits:
 * MVStore would do so in a thread of its own, which is switched off.
 *
 * <p><b>Room is not used again</b> while the file is open: MVStore finds the last chunk by the end
 * of the file, and where it had put it into a gap instead, a killed process cost commits that had
 * been forced ({@code ReusedRoomTest}). So the file grows with each commit, until {@link
 * Compaction} writes it anew. For the same reason it is closed as a killed process leaves it: there
 * is one way of opening, and each opening tests it.
 *
 * <p>Thread-safe.
 */
public final class MapFile implements AutoCloseable {
  private static final int FORMAT = 1;
  private static final int PATIENCE_SECONDS = 60;

  /** A commit writes each page on the way to what changed: small ones let the file grow less. */
  private static final int PAGE_BYTES = 1024;

  /** A channel that an interrupt does not close: else one interrupted reader ends it for all. */
  private static final String NOT_CLOSED_BY_INTERRUPTS = "async:";

  private final MVStore store;
  private final Map<Shelf, MVMap<byte[], byte[]>> maps = new EnumMap<>(Shelf.class);
  private final ReentrantLock writers = new ReentrantLock(true);
  private final ThreadLocal<Session> inside = new ThreadLocal<>();
  private volatile Snapshot committed;
  private volatile boolean broken;

  private MapFile(MVStore store) {
    this.store = store;
    requireFormat();
    MVMap.Builder<byte[], byte[]> form =
        new MVMap.Builder<byte[], byte[]>().keyType(KeyType.BYTES).valueType(KeyType.BYTES);
    for (Shelf shelf : Shelf.values()) {
      maps.put(shelf, store.openMap(shelf.name(), form));
    }
    force();
    committed = new Snapshot(maps);
  }

  /** Opens a file, or makes it. */
  public static MapFile open(Path path) {
    boolean isNew = Files.notExists(path);
    MapFile file = open(NOT_CLOSED_BY_INTERRUPTS + path.toAbsolutePath());
    if (isNew) {
      Folder.force(path);
    }
    return file;
  }

  static MapFile open(String name) {
    return Failure.guarded(
        () -> {
          MVStore store =
              new MVStore.Builder()
                  .fileName(name)
                  .autoCommitDisabled()
                  .pageSplitSize(PAGE_BYTES)
                  .open();
          try {
            store.setReuseSpace(false);
            return new MapFile(store);
          } catch (RuntimeException unfit) {
            store.closeImmediately();
            throw unfit;
          }
        });
  }

  private void requireFormat() {
    int version = store.getStoreVersion();
    boolean isNew = version == 0 && store.getMapNames().isEmpty();
    if (!isNew && version != FORMAT) {
      throw Failure.newerFile(version);
    }
    store.setStoreVersion(FORMAT);
  }

  /** Runs work, and commits what it wrote, or takes it back. */
  public <T> T transaction(Function<Session, T> work) {
    if (inside.get() != null) {
      throw new IllegalStateException(
          "this thread is inside a transaction already; use that one, or end it first");
    }
    if (store.isClosed()) {
      throw Failure.closed();
    }
    MVStore.TxCounter pages = Failure.guarded(store::registerVersionUsage);
    Session session = new Session(this, committed);
    inside.set(session);
    try {
      T result = work.apply(session);
      session.commit();
      return result;
    } finally {
      inside.remove();
      session.end();
      store.deregisterVersionUsage(pages);
    }
  }

  /** Waits until nobody else writes, and tells what is there then. */
  Snapshot beginWriting() {
    try {
      if (!writers.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw Failure.busy();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Failure.busy();
    }
    if (broken) {
      writers.unlock();
      throw Failure.doesNothingMore();
    }
    return committed;
  }

  void endWriting() {
    writers.unlock();
  }

  /** Whoever could not be undone, or not be written, leaves memory and file apart. */
  void breakOff() {
    broken = true;
  }

  void commit() {
    if (broken) {
      throw Failure.doesNothingMore();
    }
    try {
      force();
      committed = new Snapshot(maps);
    } catch (RuntimeException | Error failed) {
      breakOff();
      throw Failure.atCommit();
    }
  }

  private void force() {
    store.commit();
    store.sync();
  }

  MVMap<byte[], byte[]> live(Shelf shelf) {
    return maps.get(shelf);
  }

  /** Waits for whoever writes. What was committed is in the file already; nothing is added. */
  @Override
  public void close() {
    writers.lock();
    try {
      store.closeImmediately();
    } finally {
      writers.unlock();
    }
  }
}
