package fi.rekisteri.core.cipher;

import java.util.Arrays;
import javax.crypto.Mac;

/**
 * HKDF-Expand with SHA-256 (RFC 5869, section 2.3). The extract step is left out: every seed here
 * is uniformly random already.
 */
public final class Hkdf {
  private static final int HASH = 32;

  private Hkdf() {}

  /** Derives 1 to 8160 bytes; the caller wipes them. */
  public static byte[] expand(CryptoBackend backend, DataKey seed, byte[] info, int length) {
    if (length < 1 || length > 255 * HASH) {
      throw new IllegalArgumentException("HKDF derives 1 to 8160 bytes");
    }
    Mac mac = backend.newHmac(seed);
    byte[] derived = new byte[length];
    byte[] block = new byte[0];
    for (int done = 0, counter = 1; done < length; done += HASH, counter++) {
      mac.update(block);
      mac.update(info);
      mac.update((byte) counter);
      Arrays.fill(block, (byte) 0);
      block = mac.doFinal();
      System.arraycopy(block, 0, derived, done, Math.min(HASH, length - done));
    }
    Arrays.fill(block, (byte) 0);
    return derived;
  }
}
