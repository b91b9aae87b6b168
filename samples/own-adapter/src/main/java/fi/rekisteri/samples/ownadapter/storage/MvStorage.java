package fi.rekisteri.samples.ownadapter.storage;

import fi.rekisteri.samples.ownadapter.map.MapFile;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

/**
 * Keeps a register in one file of sorted maps, without a database: a storage adapter as somebody
 * else would write one. It keeps all promises of {@code docs/adapter-rules.md}.
 *
 * <p>Readers look at what was committed when their transaction began, and wait for nobody. Writers
 * come one after the other, from the first write or {@code hold} of a transaction to its end, which
 * includes the time in which the disk is forced: so it suits one machine and some hundred writes a
 * second, not a cluster. What a transaction changes is in memory until it commits.
 *
 * <p>Thread-safe. The file belongs to one storage at a time, in one process.
 */
public final class MvStorage implements RegisterStorage {
  private final MapFile file;

  private MvStorage(MapFile file) {
    this.file = file;
  }

  /**
   * Opens a file, or makes it. It starts no thread.
   *
   * @param path the file; its folder is there
   * @return the storage; whoever opened it closes it
   * @throws fi.rekisteri.error.StorageException {@code STORAGE_UNAVAILABLE} where it is open
   *     already, {@code SCHEMA_MISMATCH} where a newer adapter made it, {@code STORAGE_FAILED}
   *     where it is no such file
   */
  public static MvStorage open(Path path) {
    return new MvStorage(MapFile.open(path));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException inside the work of another transaction of this storage
   */
  @Override
  public <T> T inTransaction(Function<StorageTransaction, T> work) {
    return file.transaction(session -> work.apply(MvTransaction.of(session)));
  }

  /**
   * Gives back the room of what was replaced or erased: for a job of every night. Until then the
   * bytes of a wrapped key that was destroyed may be somewhere in the file.
   *
   * @param longest when to stop
   */
  public void compact(Duration longest) {
    file.compact(longest);
  }

  @Override
  public void close() {
    file.close();
  }
}
