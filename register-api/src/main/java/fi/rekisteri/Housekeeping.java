package fi.rekisteri;

/**
 * What keeps the storage tidy and changes nothing that anybody could read, in the hands of an
 * administrator: needs the designation {@code ADMIN}. Reading, searching and writing go on during
 * all of it, in this process and in others. Thread-safe.
 */
public interface Housekeeping {
  /**
   * Removes from the storage what erased people left. Erasing destroys a person's key and record at
   * once; the values of their collections stay behind as bytes that no key opens and no operation
   * shows, and are taken away here (Art. 5(1)(e), 17). No verdict is asked for: nothing is
   * destroyed that a verdict has not made unreadable before, and nobody who lives is within reach.
   *
   * <p>It works in batches of one transaction each. Each batch is audited with its counts in its
   * own transaction; a run that finds nothing is audited too. Interrupted anywhere, the next call
   * goes on; two calls at once do no harm.
   *
   * @param listener told after each batch
   * @return what was removed, and what is left
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   */
  LeftoverReport removeLeftovers(LeftoverListener listener);

  /**
   * Removes what erased people left, and tells nobody meanwhile.
   *
   * @return as {@link #removeLeftovers(LeftoverListener)}
   */
  default LeftoverReport removeLeftovers() {
    return removeLeftovers(LeftoverListener.SILENT);
  }
}
