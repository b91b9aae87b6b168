package fi.rekisteri.samples.ownadapter.storage;

import fi.rekisteri.samples.ownadapter.map.Compaction;
import fi.rekisteri.samples.ownadapter.map.MapFile;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Keeps a register in one file of sorted maps, without a database: a storage adapter as somebody
 * else would write one. It keeps all promises of {@code docs/adapter-rules.md}.
 *
 * <p>Readers look at what was committed when their transaction began, and wait for nobody. Writers
 * come one after the other, from the first write or {@code hold} of a transaction to its end, which
 * includes the time in which the disk is forced: so it suits one machine with few writers, not a
 * cluster. What a transaction changes is in memory until it commits. The file grows with each
 * commit until it is {@link #compact compacted}.
 *
 * <p>Thread-safe. The file belongs to one storage at a time, in one process.
 */
public final class MvStorage implements RegisterStorage {
  private final MapFile file;

  private MvStorage(MapFile file) {
    this.file = file;
  }

  /**
   * Opens a file, or makes it. No thread is started but those of the JDK for its file channels.
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
   * Writes a file anew that nobody has open, with what is there now: for a job before each start.
   * Until then the file grows with each commit, and the bytes of a wrapped key that was destroyed
   * are somewhere in it.
   *
   * @param path the file; where it is not, an empty one is made
   * @throws fi.rekisteri.error.StorageException as {@link #open} does; the file is as it was then
   */
  public static void compact(Path path) {
    Compaction.of(path);
  }

  @Override
  public void close() {
    file.close();
  }
}
