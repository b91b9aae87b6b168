package fi.rekisteri.core.cipher;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.lang.invoke.VarHandle;
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
  private transient volatile boolean destroyed;

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
   * A copy: providers wipe what they are given. A key copied while it is being wiped is zeros,
   * which would seal for everybody; so the mark is set before the first byte is wiped, and read
   * after the last one was copied. Each value asks for its key: a lock here cost 2 % of opening a
   * record.
   */
  @Override
  public byte[] getEncoded() {
    byte[] copy = bytes.clone();
    VarHandle.acquireFence(); // the mark is read after the bytes
    if (destroyed) {
      Arrays.fill(copy, (byte) 0);
      throw new DestroyedKeyException();
    }
    return copy;
  }

  @Override
  public void destroy() {
    destroyed = true;
    VarHandle.releaseFence(); // whoever copied a wiped byte finds the mark
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public boolean isDestroyed() {
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
