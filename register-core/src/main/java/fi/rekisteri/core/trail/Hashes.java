package fi.rekisteri.core.trail;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.core.cipher.CryptoBackend;
import java.security.MessageDigest;

/**
 * The hashes of the trail's trees, as RFC 9162 section 2.1 makes them: leaves and nodes begin with
 * different bytes, so that neither can pass for the other. Not thread-safe.
 */
public final class Hashes {
  /** Bytes of a hash. */
  static final int LENGTH = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final MessageDigest sha256;

  /** Hashes by the configured backend. */
  public Hashes() {
    sha256 = CryptoBackend.configured().newSha256();
  }

  /** The hash of an entry: of its bytes and its link. */
  public byte[] leaf(AuditEntry entry) {
    return leaf(EntryBytes.of(entry), entry.evidence().link());
  }

  /** The hash of an entry's bytes and link. */
  public byte[] leaf(byte[] entry, byte[] link) {
    sha256.update(LEAF);
    sha256.update(entry);
    return sha256.digest(link);
  }

  /** The hash over two nodes. */
  byte[] node(byte[] left, byte[] right) {
    sha256.update(NODE);
    sha256.update(left);
    return sha256.digest(right);
  }

  /** The plain hash of bytes. */
  public byte[] of(byte[] bytes) {
    return sha256.digest(bytes);
  }

  /** The hash of a tree without leaves. */
  byte[] nothing() {
    return sha256.digest();
  }
}
