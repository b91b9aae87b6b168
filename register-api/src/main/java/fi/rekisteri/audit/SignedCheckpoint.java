package fi.rekisteri.audit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint of the trail in the form that was signed. Immutable: arrays are copied in and out.
 * Two are equal where every byte is.
 */
public final class SignedCheckpoint {
  private final long number;
  private final byte[] body;
  private final byte[] signature;

  /**
   * A checkpoint as it is stored.
   *
   * @param number from 1, without a gap
   * @param body what was signed; docs/audit-trail.md describes the form
   * @param signature the Ed25519 signature over the body, 64 bytes
   */
  public SignedCheckpoint(long number, byte[] body, byte[] signature) {
    this.number = number;
    this.body = body.clone();
    this.signature = signature.clone();
  }

  /**
   * The number.
   *
   * @return from 1
   */
  public long number() {
    return number;
  }

  /**
   * What was signed.
   *
   * @return a copy
   */
  public byte[] body() {
    return body.clone();
  }

  /**
   * The signature over the body.
   *
   * @return a copy
   */
  public byte[] signature() {
    return signature.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedCheckpoint that
        && number == that.number
        && Arrays.equals(body, that.body)
        && Arrays.equals(signature, that.signature);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(number) * 31 + Arrays.hashCode(signature);
  }

  @Override
  public String toString() {
    return "SignedCheckpoint[" + number + "]";
  }
}
