package fi.rekisteri.core.ledger;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The bytes of the ledger: lines that are added behind each other under a lock between processes,
 * and forced to the disk. It is opened anew for each call, so that it always means the file of that
 * name.
 */
final class LedgerFile {
  /** A lock on a file is the process's, not the thread's: threads take turns here. */
  private static final Lock TURN = new ReentrantLock();

  /** Behind every byte, so that a system whose locks forbid reading does not forbid it. */
  private static final long LOCK = Long.MAX_VALUE - 1;

  private static final int HEAD = 2;

  private final Path path;
  private final List<String> head = new ArrayList<>(HEAD); // guarded by TURN, as the next one
  private Place end = Place.START; // the end of what was proved

  LedgerFile(Path path) {
    this.path = path;
  }

  private interface Work<T> {
    T on(FileChannel file, Chain chain) throws IOException;
  }

  /** Makes the file where there is none. */
  void create() {
    FileAttribute<?>[] ownerOnly =
        path.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
    try (FileChannel made = FileChannel.open(path, options, ownerOnly)) {
      made.force(true);
    } catch (IOException | UnsupportedOperationException failure) {
      throw unavailable("cannot be made", failure);
    }
    forceDirectory();
  }

  /** Makes the new name itself durable, where the system lets a directory be forced. */
  private void forceDirectory() {
    Path folder = path.toAbsolutePath().getParent();
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notThere) {
      return; // Windows opens no directory as a file, and keeps names in its journal
    }
  }

  /**
   * Adds lines, all of them or none.
   *
   * @param contents what they say, decided under the lock on how many lines there are
   */
  void add(Function<Long, List<String>> contents) {
    locked(
        (file, chain) -> {
          List<String> added = contents.apply(end.lines());
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          Place at = end;
          for (String content : added) {
            Chain.Line line = chain.line(at, content);
            bytes.writeBytes(line.bytes());
            at = line.after();
          }
          writeWhole(file, bytes.toByteArray());
          added.forEach(this::keepHead);
          end = at;
          return at;
        });
  }

  /** Where a disk is full, nothing is left of what nobody will be told was written. */
  private void writeWhole(FileChannel file, byte[] bytes) throws IOException {
    try {
      write(file, bytes, end.offset());
      file.force(true);
    } catch (IOException failure) {
      file.truncate(end.offset());
      throw failure;
    }
  }

  private void keepHead(String content) {
    if (head.size() < HEAD) {
      head.add(content);
    }
  }

  /** What the first two lines say, as far as they are there. */
  List<String> head() {
    return locked((file, chain) -> List.copyOf(head));
  }

  /** Reads what every line says that is there now. */
  void read(Consumer<String> contents) {
    Place now = locked((file, chain) -> end);
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      new Lines(file, new Chain()).read(Place.START, now.offset(), contents);
    } catch (IOException failure) {
      throw unavailable("cannot be read", failure);
    }
  }

  private <T> T locked(Work<T> work) {
    TURN.lock();
    try (FileChannel file =
            FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = file.lock(LOCK, 1, false)) {
      Chain chain = new Chain();
      if (file.size() < end.offset() || !lock.isValid()) {
        throw Chain.broken(end);
      }
      catchUp(file, chain);
      return work.on(file, chain);
    } catch (NoSuchFileException gone) {
      throw unavailable("is not there", gone);
    } catch (IOException failure) {
      throw unavailable("cannot be read or written", failure);
    } finally {
      TURN.unlock();
    }
  }

  /** Proves what others added, and mends what a crash left of the last line. */
  private void catchUp(FileChannel file, Chain chain) throws IOException {
    Lines lines = new Lines(file, chain);
    end = lines.read(end, file.size(), this::keepHead);
    byte[] rest = lines.rest();
    if (rest.length == 0) {
      return;
    }
    if (chain.rest(end, rest) == Chain.Rest.TORN) {
      file.truncate(end.offset());
    } else {
      mend(file, chain, rest);
    }
    file.force(true);
  }

  private void mend(FileChannel file, Chain chain, byte[] rest) throws IOException {
    int length = Chain.withoutZeros(rest).length;
    file.truncate(end.offset() + length);
    write(file, new byte[] {'\n'}, end.offset() + length);
    end = new Lines(file, chain).read(end, file.size(), this::keepHead);
  }

  private static void write(FileChannel file, byte[] bytes, long offset) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      file.write(left, offset + left.position());
    }
  }

  private StorageException unavailable(String what, Exception failure) {
    return new StorageException(
        ErrorCode.LEDGER_UNAVAILABLE,
        "the ledger of erasures "
            + path
            + " "
            + what
            + " ("
            + failure.getClass().getSimpleName()
            + ")",
        "see that the file is there, may be written, and that its disk has room",
        false);
  }

  boolean exists() {
    return Files.exists(path);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
