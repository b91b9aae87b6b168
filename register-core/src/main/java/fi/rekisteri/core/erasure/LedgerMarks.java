package fi.rekisteri.core.erasure;

import fi.rekisteri.core.cipher.CryptoBackend;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/**
 * What a storage knows besides batches that committed in it, kept where it keeps those (A59). Each
 * mark is an id that is made from what it marks.
 */
public final class LedgerMarks {
  /** The storage was opened together with a ledger. */
  public static final UUID IN_USE = mark("a ledger is in use");

  private LedgerMarks() {}

  /** The storage was opened together with this ledger. */
  public static UUID ofLedger(UUID ledger) {
    return mark("ledger " + ledger);
  }

  /**
   * The batch began in this storage, and was not merely read of in the ledger: where it is not
   * known to have committed either, it did not. A storage without the mark is older than the batch.
   */
  public static UUID begun(UUID batch) {
    return mark("begun " + batch);
  }

  /** The host was told that nobody knows whether the batch committed in the storage of then. */
  public static UUID told(UUID batch) {
    return mark("told " + batch);
  }

  private static UUID mark(String text) {
    MessageDigest sha256 = CryptoBackend.configured().newSha256();
    ByteBuffer hash = ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.US_ASCII)));
    return new UUID(hash.getLong(), hash.getLong());
  }
}
