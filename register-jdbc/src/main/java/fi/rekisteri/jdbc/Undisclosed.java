package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Of whom a transaction knows, by the mark in their row, that nobody has received anything. It
 * remembers the person whom it found last: whoever changes somebody finds them first. For one
 * thread.
 *
 * <p>Whoever writes the first line about somebody marks their row before it, in the same
 * transaction, and nothing ever takes a mark away. So whoever has updated a row without a mark
 * holds it, and until the transaction ends there is no line about them and none comes: the look
 * into the ledger is spared, and a save that nothing follows stays the only statement that writes.
 * A mark without a line costs a look and no more; each row has one that nobody said otherwise of.
 */
final class Undisclosed {
  private @Nullable Unmarked latest;

  /** Somebody whose row was read without a mark. */
  static final class Unmarked {
    private final CustomerId id;
    private boolean saved;
    private boolean marked;
    private boolean told;

    private Unmarked(CustomerId id) {
      this.id = id;
    }

    /** Whether the row was updated without a mark, or is going to be unless somebody hears no. */
    void saved(boolean so) {
      saved = so && !marked;
    }

    /** The row bears a mark by now, and nothing takes it away: the ledger answers from now on. */
    void marked() {
      marked = true;
      saved = false;
    }

    boolean isMarked() {
      return marked;
    }

    /** Whether the work was told that nobody received anything: then that must be true. */
    boolean isTold() {
      return told;
    }
  }

  void found(CustomerId id, boolean disclosed) {
    latest = disclosed ? null : new Unmarked(id);
  }

  @Nullable Unmarked of(CustomerId id) {
    return latest != null && latest.id.equals(id) ? latest : null;
  }

  /** Whether that is known of them. The work relies on it from now on. */
  boolean nobodyReceived(CustomerId id) {
    Unmarked known = of(id);
    if (known == null || !known.saved) {
      return false;
    }
    known.told = true;
    return true;
  }

  /** From now on the transaction has lines of its own about them. */
  void forget(Collection<CustomerId> ids) {
    if (latest != null && ids.contains(latest.id)) {
      latest = null;
    }
  }
}
