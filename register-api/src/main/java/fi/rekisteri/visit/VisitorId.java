package fi.rekisteri.visit;

import fi.rekisteri.customer.CustomerId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * By what a browser is known again (S51): a random number in a cookie of the site's own, made here
 * and by nobody else. It identifies nobody by itself, but whoever holds it is taken for the
 * visitor, so it is printed nowhere.
 *
 * <h2>Security guarantee</h2>
 *
 * <p>The register keeps the visitor under {@link #subject()}, a one-way hash of it: neither a
 * storage, a backup nor the audit trail leads back to the cookie, and an id from there makes no
 * cookie that would be taken for the visitor's. The same cookie always leads to the same subject,
 * also to one that was erased.
 *
 * @param value a random UUID, of 122 random bits
 */
public record VisitorId(UUID value) {
  private static final byte[] USE = "rekisteri visitor 1".getBytes(StandardCharsets.US_ASCII);

  /**
   * A new visitor.
   *
   * @return an id that no other visitor has
   */
  public static VisitorId random() {
    return new VisitorId(UUID.randomUUID());
  }

  /**
   * Reads what a browser sent back.
   *
   * @param cookieValue what {@link #cookieValue} wrote
   * @return the id
   * @throws IllegalArgumentException for any other text: treat it as no cookie at all
   */
  public static VisitorId parse(String cookieValue) {
    try {
      VisitorId id = new VisitorId(UUID.fromString(cookieValue));
      if (id.cookieValue().equalsIgnoreCase(cookieValue)) {
        return id;
      }
    } catch (IllegalArgumentException quoting) {
      // the JDK quotes the text
    }
    throw new IllegalArgumentException("a visitor's cookie holds a UUID, and nothing else");
  }

  /**
   * What stands in the cookie.
   *
   * @return a text of 36 characters
   */
  public String cookieValue() {
    return value.toString();
  }

  /**
   * The subject under which the register keeps the visitor: their choices, observations and trail.
   *
   * @return the same id for the same visitor, from which nobody finds back
   */
  public CustomerId subject() {
    ByteBuffer id = ByteBuffer.allocate(16);
    id.putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    ByteBuffer hash = ByteBuffer.wrap(hash(id.array()));
    long high = hash.getLong() & ~0xF000L | 0x8000L; // version 8 of RFC 9562: made by us
    long low = hash.getLong() & ~(3L << 62) | 2L << 62;
    return new CustomerId(new UUID(high, low));
  }

  private static byte[] hash(byte[] id) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(USE);
      return sha.digest(id);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java has SHA-256", absent);
    }
  }

  @Override
  public String toString() {
    return "VisitorId[***]";
  }
}
