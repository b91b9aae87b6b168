package fi.rekisteri.publication;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The hash of what was released: SHA-256 over a random salt and the entries, part by part with its
 * length before it. The salt goes out with the list and is stored nowhere, so the stored hash of a
 * list of one person does not tell who that is, and whoever holds list and salt can prove that it
 * is the one that was released.
 *
 * @param hex 64 small hexadecimal digits
 */
public record ContentHash(String hex) {
  /** How many bytes a salt has. */
  public static final int SALT_BYTES = 32;

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /** Refuses another form. */
  public ContentHash {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("a content hash is 64 small hexadecimal digits");
    }
  }

  /**
   * The hash of a list.
   *
   * @param salt {@value #SALT_BYTES} bytes
   * @param entries what is released, in order
   * @return the hash
   */
  public static ContentHash of(byte[] salt, List<ListEntry> entries) {
    if (salt.length != SALT_BYTES) {
      throw new IllegalArgumentException("a salt has " + SALT_BYTES + " bytes");
    }
    MessageDigest digest = sha256();
    digest.update(salt);
    for (ListEntry entry : entries) {
      List<String> parts = entry.parts();
      digest.update(length(parts.size()));
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(length(bytes.length));
        digest.update(bytes);
      }
    }
    return new ContentHash(HexFormat.of().formatHex(digest.digest()));
  }

  private static byte[] length(int length) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
