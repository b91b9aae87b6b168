package fi.rekisteri.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Port: the ledger of erasures, outside of the storage that is backed up, so that a restored backup
 * can be told who must go again (law 7). It knows people by keyed hashes only. A register has one,
 * that all its processes share. Thread-safe, and safe between processes.
 *
 * <p>An entry is durable when {@link #append} returns. A batch is begun before anything is
 * destroyed, and ended after the destruction is durable; one that was only begun may have destroyed
 * or not, and the storage tells which.
 */
public interface ErasureLedger {
  /**
   * Appends entries, together and in their order.
   *
   * @param entries any number
   * @throws fi.rekisteri.error.StorageException where they could not be made durable
   */
  void append(List<Entry> entries);

  /**
   * Reads the entries of batches that were begun since an instant, oldest first.
   *
   * @param since the instant; what was begun before it is left out
   * @param reader told each entry
   * @throws fi.rekisteri.error.CorruptDataException where the ledger was altered
   */
  void read(Instant since, Consumer<Entry> reader);

  /** One line of the ledger. */
  sealed interface Entry {
    /**
     * Its batch.
     *
     * @return random
     */
    UUID batch();

    /**
     * When it was appended.
     *
     * @return to the microsecond
     */
    Instant at();

    /**
     * That a batch is about to erase somebody.
     *
     * @param batch the batch
     * @param at when
     * @param subject the keyed hash of the customer's id, 32 bytes in hexadecimal digits
     * @param whole whether everything goes
     * @param fields the paths and ids of values that go, where not everything does, as a text of
     *     the register's own
     * @param rule the rule that decided
     */
    record Begun(UUID batch, Instant at, String subject, boolean whole, String fields, String rule)
        implements Entry {}

    /**
     * That a batch has ended.
     *
     * @param batch the batch
     * @param at when
     * @param subjects the keyed hashes of those who were erased; the others of the batch were not
     */
    record Ended(UUID batch, Instant at, List<String> subjects) implements Entry {
      /** Copies the list. */
      public Ended {
        subjects = List.copyOf(subjects);
      }
    }
  }
}
