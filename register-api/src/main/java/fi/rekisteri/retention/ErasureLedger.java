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
 * or not, and the storage tells which. A batch may be ended more than once: whom any of its ends
 * names was erased.
 */
public interface ErasureLedger {
  /**
   * Binds the ledger to a register, where it is bound to none.
   *
   * @param register what tells the register from every other: at most 200 printable ASCII
   *     characters
   * @return the register that it is bound to, which is the given one where it was bound to none
   * @throws fi.rekisteri.error.StorageException where that could not be made durable
   */
  Binding bind(String register);

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
   * @throws fi.rekisteri.error.CorruptDataException {@code LEDGER_BROKEN} where the ledger was
   *     altered
   */
  void read(Instant since, Consumer<Entry> reader);

  /**
   * Which ledger it is, and of which register.
   *
   * @param ledger random; a ledger that is made anew has another one
   * @param register the register
   */
  record Binding(UUID ledger, String register) {}

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
     * Whom it names.
     *
     * @return each subject once
     */
    List<Subject> subjects();

    /**
     * That a batch is about to erase somebody.
     *
     * @param batch the batch
     * @param at when
     * @param subjects who is to be erased, and what of them: some may turn out to be held
     */
    record Begun(UUID batch, Instant at, List<Subject> subjects) implements Entry {
      /** Copies the list. */
      public Begun {
        subjects = List.copyOf(subjects);
      }
    }

    /**
     * That a batch has ended.
     *
     * @param batch the batch
     * @param at when
     * @param subjects who was erased, and what of them; the others of the batch were not
     */
    record Ended(UUID batch, Instant at, List<Subject> subjects) implements Entry {
      /** Copies the list. */
      public Ended {
        subjects = List.copyOf(subjects);
      }
    }
  }

  /**
   * What goes of one person.
   *
   * @param hash the keyed hash of the customer's id, 32 bytes in hexadecimal digits
   * @param whole whether everything goes
   * @param parts which values go, where not everything does: a text of the register's own, of
   *     printable ASCII characters, in which ids of values are keyed hashes too
   * @param rule the rule that decided
   */
  record Subject(String hash, boolean whole, String parts, String rule) {}
}
