package fi.rekisteri.samples.ownadapter.map;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.util.function.Supplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * Turns what MVStore throws into the register's own failures. Its exceptions are dropped, since
 * nobody has promised that their messages show no value; the number of the error stands in ours.
 */
final class Failure {
  private Failure() {}

  /** Does something with the file; nothing of a transaction is kept where that fails. */
  static <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (MVStoreException broken) {
      throw of(broken);
    }
  }

  static StorageException of(MVStoreException broken) {
    return switch (broken.getErrorCode()) {
      case DataUtils.ERROR_FILE_LOCKED ->
          new StorageException(
              ErrorCode.STORAGE_UNAVAILABLE,
              "the file is open already, here or in another process",
              "close the other one: a file belongs to one storage at a time",
              true);
      case DataUtils.ERROR_CLOSED -> closed();
      default ->
          new StorageException(
              ErrorCode.STORAGE_FAILED,
              "the file could not be read or written (MVStore error "
                  + broken.getErrorCode()
                  + "); nothing of the transaction was kept",
              "look at the disk, and open the file again",
              false);
    };
  }

  static StorageException closed() {
    return new StorageException(
        ErrorCode.STORAGE_UNAVAILABLE, "the storage was closed", "open the file again", false);
  }

  /** What failed was the commit itself: perhaps all of it is in the file, perhaps nothing. */
  static StorageException atCommit() {
    return new StorageException(
        ErrorCode.STORAGE_FAILED,
        "the commit failed; the outcome is unknown, and the storage does nothing more",
        "open the file again, and read before you write",
        false);
  }

  static StorageException doesNothingMore() {
    return new StorageException(
        ErrorCode.STORAGE_UNAVAILABLE,
        "an earlier commit failed, and what is in memory may not be what is in the file",
        "open the file again",
        false);
  }

  static StorageException busy() {
    return new StorageException(
        ErrorCode.STORAGE_FAILED,
        "another transaction has been writing for long",
        "repeat the call",
        true);
  }

  static StorageException unreadable() {
    return new StorageException(
        ErrorCode.STORAGE_FAILED,
        "a value in the file is of another form than this version writes",
        "open the file with the version that wrote it, or restore a backup",
        false);
  }

  static StorageException notCompacted() {
    return new StorageException(
        ErrorCode.STORAGE_FAILED,
        "the compacted file could not take the place of the old one, which is as it was",
        "look at the room on the disk, and at the rights to the folder",
        false);
  }

  static StorageException newerFile(int version) {
    return new StorageException(
        ErrorCode.SCHEMA_MISMATCH,
        "the file was made by another version of this adapter, " + version,
        "open it with that version",
        false);
  }
}
