package fi.rekisteri.crypto;

import java.util.Arrays;
import java.util.function.Function;

/**
 * Key bytes with an end: they are wiped when closed, and never printed, compared or serialised.
 *
 * <h2>Security</h2>
 *
 * The bytes are copied in and lent out only inside {@link #use}; what the borrower copies is the
 * borrower's to wipe. Not thread-safe against {@link #close}.
 */
public final class SecretBytes implements AutoCloseable {
  private final byte[] bytes;
  private boolean closed;

  private SecretBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Copies key bytes; the caller wipes its own array.
   *
   * @param bytes the key
   * @return the secret
   */
  public static SecretBytes copyOf(byte[] bytes) {
    return new SecretBytes(bytes.clone());
  }

  /**
   * Lends the bytes for the time of a call.
   *
   * @param <R> the result
   * @param work what is done with them; it must not keep the array
   * @return what the work returned
   * @throws IllegalStateException after {@link #close}
   */
  public <R> R use(Function<byte[], R> work) {
    if (closed) {
      throw new IllegalStateException("the secret was closed");
    }
    return work.apply(bytes);
  }

  @Override
  public void close() {
    closed = true;
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public String toString() {
    return "SecretBytes[***]";
  }
}
