package fi.rekisteri.core.engine;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.SealedCustomer;

/**
 * A record and the values of its collections are read one after the other, and may be sealed anew
 * in between: then the values do not open under the key of the record that was read.
 */
final class SealedAnew {
  private SealedAnew() {}

  /**
   * Tells a value that was damaged from one that a rotation was faster with.
   *
   * @throws StorageException {@code KEY_RING_CHANGED}, on which the work is done again, where the
   *     record is stored under another key by now
   */
  public static void check(Transaction tx, SealedCustomer read) {
    CustomerId id = read.facts().id();
    boolean isSame =
        tx.customers().find(id).filter(now -> now.key().keyId() == read.key().keyId()).isPresent();
    if (!isSame) {
      throw new StorageException(
          ErrorCode.KEY_RING_CHANGED,
          "customer " + id + " was sealed anew while their values were being read",
          "repeat the call",
          true);
    }
  }
}
