package fi.rekisteri.core.credential;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.credential.AccountId;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Security;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * A token: the account's id and 32 random bytes in base64url, 64 characters. Guessing it is
 * hopeless, so its hash need not be slow, and it is found by the id and compared in constant time.
 *
 * @param account whose
 * @param secretHash SHA-256 of the random part
 */
record TokenText(AccountId account, byte[] secretHash) {
  private static final int SECRET = 32;
  private static final int LENGTH = 16 + SECRET;
  private static final int CHARS = LENGTH / 3 * 4;

  static String create(AccountId account, CryptoBackend backend) {
    ByteBuffer token = ByteBuffer.allocate(LENGTH);
    token.putLong(account.value().getMostSignificantBits());
    token.putLong(account.value().getLeastSignificantBits());
    token.put(backend.random(SECRET));
    return Base64.getUrlEncoder().encodeToString(token.array());
  }

  /** Empty for whatever is no token. */
  static Optional<TokenText> parse(char[] typed) {
    if (typed.length != CHARS) {
      return Optional.empty();
    }
    ByteBuffer ascii = ISO_8859_1.encode(CharBuffer.wrap(typed));
    byte[] token = {};
    try {
      token = Base64.getUrlDecoder().decode(ascii.array());
      ByteBuffer id = ByteBuffer.wrap(token);
      AccountId account = new AccountId(new UUID(id.getLong(), id.getLong()));
      return Optional.of(new TokenText(account, hash(token)));
    } catch (IllegalArgumentException noToken) {
      return Optional.empty();
    } finally {
      Arrays.fill(ascii.array(), (byte) 0);
      Arrays.fill(token, (byte) 0);
    }
  }

  boolean matches(String storedHash) {
    try {
      return MessageDigest.isEqual(secretHash, HexFormat.of().parseHex(storedHash));
    } catch (IllegalArgumentException notHex) {
      return false;
    }
  }

  String stored() {
    return HexFormat.of().formatHex(secretHash);
  }

  private static byte[] hash(byte[] token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256", Security.getProvider("SUN"));
      digest.update(token, token.length - SECRET, SECRET);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256");
    }
  }

  @Override
  public String toString() {
    return "TokenText[account=" + account + "]";
  }
}
