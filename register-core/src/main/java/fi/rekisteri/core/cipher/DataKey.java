package fi.rekisteri.core.cipher;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * A symmetric key with an end. The JDK's own {@code SecretKeySpec} cannot be destroyed, and its
 * {@code toString()} shows a number computed from the key; this one is wiped and prints nothing.
 */
public final class DataKey implements SecretKey, AutoCloseable {
  private static final long serialVersionUID = 1L;

  private final transient byte[] bytes;
  private final String algorithm;
  private transient boolean destroyed;

  private DataKey(byte[] bytes, String algorithm) {
    this.bytes = bytes;
    this.algorithm = algorithm;
  }

  /** Copies an AES key out of an array that the caller wipes. */
  public static DataKey aes(byte[] source, int from, int to) {
    return new DataKey(Arrays.copyOfRange(source, from, to), "AES");
  }

  /** Copies an HMAC key out of an array that the caller wipes. */
  public static DataKey hmac(byte[] source) {
    return hmac(source, 0, source.length);
  }

  /** Copies an HMAC key out of a part of an array that the caller wipes. */
  public static DataKey hmac(byte[] source, int from, int to) {
    return new DataKey(Arrays.copyOfRange(source, from, to), "HmacSHA256");
  }

  @Override
  public String getAlgorithm() {
    return algorithm;
  }

  @Override
  public String getFormat() {
    return "RAW";
  }

  /**
   * A copy: providers wipe what they are given. Copying and wiping exclude each other, since a key
   * copied while it is being wiped is zeros, which would seal for everybody.
   */
  @Override
  public synchronized byte[] getEncoded() {
    if (destroyed) {
      throw new DestroyedKeyException();
    }
    return bytes.clone();
  }

  @Override
  public synchronized void destroy() {
    destroyed = true;
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public synchronized boolean isDestroyed() {
    return destroyed;
  }

  @Override
  public void close() {
    destroy();
  }

  private void writeObject(ObjectOutputStream out) throws NotSerializableException {
    throw new NotSerializableException("DataKey");
  }

  @Override
  public String toString() {
    return "DataKey[***]";
  }
}
