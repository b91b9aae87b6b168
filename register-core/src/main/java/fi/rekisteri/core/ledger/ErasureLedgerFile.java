package fi.rekisteri.core.ledger;

import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.retention.ErasureLedger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Keeps the ledger of erasures in a text file, to which lines are only ever added. Put it on
 * another disk than the database, never into the database's own backup, and back it up after each
 * erasure: only its newest state is of use. Thread-safe; several processes may use one file, where
 * its file system has locks.
 *
 * <p>Each line holds together with the line before ({@code docs/backup-and-restore.md} gives the
 * form). What a crash left of the last line, which nobody was told was durable, is cut off when the
 * file is used next; any other change is told with {@code LEDGER_BROKEN}.
 *
 * <h2>Security</h2>
 *
 * The file names nobody: people and values stand in it as hashes under a key of the register. It is
 * readable by its owner only where the file system has such permissions. Whoever can write it can
 * make it anew, or take lines off its end: guard it like the backups.
 */
public final class ErasureLedgerFile implements ErasureLedger {
  private final LedgerFile file;

  private ErasureLedgerFile(LedgerFile file) {
    this.file = file;
  }

  /**
   * Opens the file, or makes one where there is none. Of two processes that make one at once, both
   * open the same.
   *
   * @param path the file; its folder exists
   * @return the ledger
   * @throws fi.rekisteri.error.StorageException {@code LEDGER_UNAVAILABLE} where it cannot be read,
   *     written or made
   * @throws CorruptDataException {@code LEDGER_BROKEN} where it was altered, or is another file
   */
  public static ErasureLedgerFile openOrCreate(Path path) {
    LedgerFile file = new LedgerFile(path);
    if (!file.exists()) {
      file.create();
    }
    file.add(lines -> lines == 0 ? List.of(Content.ofLedger(UUID.randomUUID())) : List.of());
    ErasureLedgerFile ledger = new ErasureLedgerFile(file);
    ledger.bound();
    return ledger;
  }

  @Override
  public Binding bind(String register) {
    Binding bound = bound();
    if (!bound.register().isEmpty()) {
      return bound;
    }
    file.add(lines -> lines == 1 ? List.of(Content.ofRegister(register)) : List.of());
    return bound();
  }

  /** The second line binds it, and nothing else stands there. */
  private Binding bound() {
    List<String> head = file.head();
    UUID id = head(head.get(0));
    return head.size() == 1
        ? new Binding(id, "")
        : new Binding(id, Content.register(head.get(1)).orElseThrow(ErasureLedgerFile::unreadable));
  }

  private static UUID head(String content) {
    try {
      return Content.ledger(content).orElseThrow(ErasureLedgerFile::unreadable);
    } catch (IllegalArgumentException noId) {
      throw unreadable();
    }
  }

  @Override
  public void append(List<Entry> entries) {
    List<String> contents = entries.stream().map(Content::of).toList();
    file.add(
        lines -> {
          if (lines < 2) {
            throw new IllegalStateException("bind the ledger to its register first");
          }
          return contents;
        });
  }

  @Override
  public void read(Instant since, Consumer<Entry> reader) {
    Predicate<Entry> isAsked = new Since(since);
    file.read(
        content -> {
          if (Content.ledger(content).isEmpty() && Content.register(content).isEmpty()) {
            Entry entry = entry(content);
            if (isAsked.test(entry)) {
              reader.accept(entry);
            }
          }
        });
  }

  private static Entry entry(String content) {
    try {
      return Content.entry(content);
    } catch (IllegalArgumentException malformed) {
      throw unreadable();
    }
  }

  /** A line that holds together, and was not written by this version. */
  private static CorruptDataException unreadable() {
    return new CorruptDataException(
        ErrorCode.LEDGER_BROKEN,
        "a line of the ledger of erasures is of a form that this version does not know",
        "open it with the version that wrote it, or put the right file in its place");
  }

  @Override
  public String toString() {
    return "ErasureLedgerFile[" + file + "]";
  }
}
