package fi.rekisteri.core.sealing;

import fi.rekisteri.core.cipher.Gcm;
import java.nio.ByteBuffer;

/**
 * The wire format, big-endian:
 *
 * <pre>
 * value         0xE1 suite keyId(4) nonce(12) frame(16 n) tag(16)
 * customer key  0xC1 suite epoch(4) nonce(12) key(64)     tag(16)
 * reason        0xA1 suite epoch(4) nonce(12) text        tag(16)
 * </pre>
 *
 * Suite 1 is AES-256-GCM. A blob of another format or suite is refused before any key is touched:
 * there is no older form that would pass unsealed.
 */
final class Blobs {
  /** The longest value that is sealed as one: 1 MiB. */
  static final int LONGEST = 1 << 20;

  static final int CUSTOMER_KEY = 64;
  static final byte VALUE_FORMAT = (byte) 0xE1;
  static final byte KEY_FORMAT = (byte) 0xC1;
  static final byte REASON_FORMAT = (byte) 0xA1;
  private static final byte AES_256_GCM = 1;

  private Blobs() {}

  static byte[] valueHeader(int keyId) {
    return header(VALUE_FORMAT, keyId).array();
  }

  /** A value's blob, ready to be sealed in place. */
  static byte[] value(int keyId, byte[] plain, byte[] nonces, int index) {
    byte[] blob = new byte[Gcm.OVERHEAD + Frame.lengthFor(plain.length)];
    ByteBuffer.wrap(blob)
        .put(VALUE_FORMAT)
        .put(AES_256_GCM)
        .putInt(keyId)
        .put(nonces, index * Gcm.NONCE, Gcm.NONCE);
    Frame.write(plain, blob, Gcm.BODY);
    return blob;
  }

  /** A customer key's blob, ready to be sealed in place. */
  static byte[] key(int epoch, byte[] key, byte[] nonce) {
    return ByteBuffer.allocate(Gcm.OVERHEAD + CUSTOMER_KEY)
        .put(KEY_FORMAT)
        .put(AES_256_GCM)
        .putInt(epoch)
        .put(nonce)
        .put(key)
        .array();
  }

  /** Whether this version knows the format; a blob without a format is known to be cut. */
  static boolean isSupported(byte[] blob, byte format) {
    return blob.length < 2 || (blob[0] == format && blob[1] == AES_256_GCM);
  }

  static boolean isValue(byte[] blob, int keyId) {
    int frame = blob.length - Gcm.OVERHEAD;
    return frame >= Frame.BLOCK
        && frame % Frame.BLOCK == 0
        && frame <= Frame.lengthFor(LONGEST)
        && number(blob) == keyId;
  }

  static boolean isKey(byte[] blob, int epoch) {
    return blob.length == Gcm.OVERHEAD + CUSTOMER_KEY && number(blob) == epoch;
  }

  static int number(byte[] blob) {
    return ByteBuffer.wrap(blob).getInt(2);
  }

  private static ByteBuffer header(byte format, int number) {
    return ByteBuffer.allocate(Gcm.HEADER).put(format).put(AES_256_GCM).putInt(number);
  }
}
