package fi.rekisteri.identity;

import java.time.Instant;

/**
 * A one-time code that may still be used, as it is stored.
 *
 * @param contact whereto it was sent
 * @param hash keyed hash of it, bound to its case, 64 hexadecimal digits; never printed
 * @param issuedAt when it was made, in whole microseconds
 * @param expiresAt the first instant at which it does not hold any more, in whole microseconds
 * @param failures how many wrong ones were tried
 */
public record OpenCode(
    ContactKind contact, String hash, Instant issuedAt, Instant expiresAt, int failures) {
  /**
   * The same code after a wrong one was tried.
   *
   * @return a copy
   */
  public OpenCode failed() {
    return new OpenCode(contact, hash, issuedAt, expiresAt, failures + 1);
  }

  @Override
  public String toString() {
    return "OpenCode[contact="
        + contact
        + ", issuedAt="
        + issuedAt
        + ", expiresAt="
        + expiresAt
        + ", failures="
        + failures
        + "]";
  }
}
