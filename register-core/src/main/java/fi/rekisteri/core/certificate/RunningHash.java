package fi.rekisteri.core.certificate;

import fi.rekisteri.core.cipher.CryptoBackend;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The SHA-256 over all bytes so far, told at any place. Not thread-safe. */
public final class RunningHash {
  private final MessageDigest sha256 = CryptoBackend.configured().newSha256();

  /** The hash over no bytes. */
  public RunningHash() {}

  /** Adds bytes. */
  public void add(byte[] bytes) {
    sha256.update(bytes);
  }

  /** The hash over what was added, in hexadecimal digits; more may be added. */
  public String now() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) sha256.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the SHA-256 of this backend cannot be told midway", e);
    }
  }
}
