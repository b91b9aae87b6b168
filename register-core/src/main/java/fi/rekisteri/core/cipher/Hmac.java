package fi.rekisteri.core.cipher;

import java.security.InvalidKeyException;
import javax.crypto.Mac;

/**
 * HMAC-SHA-256 under one key after another: asking a provider for a new one is slow. Not
 * thread-safe.
 */
public final class Hmac {
  /** Bytes of the result. */
  public static final int LENGTH = 32;

  private final Mac mac;

  Hmac(Mac mac) {
    this.mac = mac;
  }

  /** Begins under a key, whatever was under way. */
  public void begin(DataKey key) {
    try {
      mac.init(key);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("HMAC refused a key of ours");
    }
  }

  /** Adds bytes. */
  public void update(byte[] bytes) {
    mac.update(bytes);
  }

  /** The result; the next one begins with {@link #begin}. */
  public byte[] end() {
    return mac.doFinal();
  }
}
