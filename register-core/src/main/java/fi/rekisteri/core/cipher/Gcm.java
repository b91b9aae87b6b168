package fi.rekisteri.core.cipher;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM over blobs of one layout: a header of {@value #HEADER} bytes, a nonce of {@value
 * #NONCE}, the ciphertext, and a tag of {@value #TAG}. Not thread-safe.
 *
 * <p>An instance either seals or opens, and is best kept for one kind of key: on Java 17 a changed
 * key costs as much as three calls, and Bouncy Castle refuses to seal with a nonce that the same
 * instance has just opened.
 */
public final class Gcm {
  /** Bytes before the nonce. */
  public static final int HEADER = 6;

  /** Bytes of the nonce. */
  public static final int NONCE = 12;

  /** Bytes of the tag; never fewer, although some providers would allow it. */
  public static final int TAG = 16;

  /** Where the ciphertext begins. */
  public static final int BODY = HEADER + NONCE;

  /** Bytes that a blob is longer than what it seals. */
  public static final int OVERHEAD = BODY + TAG;

  private final Cipher cipher;

  Gcm(Cipher cipher) {
    this.cipher = cipher;
  }

  /**
   * Seals the body in place. The header and a nonce that was never used with the key are in the
   * blob.
   */
  public void seal(DataKey key, byte[] blob, byte[] associated) {
    int length = blob.length - OVERHEAD;
    try {
      start(Cipher.ENCRYPT_MODE, key, blob);
      cipher.updateAAD(associated);
      cipher.doFinal(blob, BODY, length, blob, BODY);
    } catch (GeneralSecurityException e) {
      Arrays.fill(blob, (byte) 0); // the body still holds plaintext
      throw unexpected(e);
    }
  }

  /**
   * Opens a blob of at least {@link #OVERHEAD} bytes.
   *
   * @return what was sealed; the caller wipes it
   * @throws BadPaddingException where key, blob or associated data are not those of the sealing
   */
  public byte[] open(DataKey key, byte[] blob, byte[] associated) throws BadPaddingException {
    byte[] body = new byte[blob.length - OVERHEAD];
    try {
      start(Cipher.DECRYPT_MODE, key, blob);
      cipher.updateAAD(associated);
      cipher.doFinal(blob, BODY, blob.length - BODY, body, 0);
      return body;
    } catch (BadPaddingException e) {
      Arrays.fill(body, (byte) 0); // a provider may have written before it checked the tag
      throw e;
    } catch (GeneralSecurityException e) {
      throw unexpected(e);
    }
  }

  /** A closed key refuses here by itself, when the provider asks it for its bytes. */
  private void start(int mode, DataKey key, byte[] blob) throws GeneralSecurityException {
    cipher.init(mode, key, new GCMParameterSpec(TAG * 8, blob, HEADER, NONCE));
  }

  /** The provider's own words are not passed on: they are not ours to vouch for. */
  private static IllegalStateException unexpected(GeneralSecurityException e) {
    return new IllegalStateException("AES-GCM failed: " + e.getClass().getSimpleName());
  }
}
