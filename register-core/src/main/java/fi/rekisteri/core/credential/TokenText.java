package fi.rekisteri.core.credential;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.credential.AccountId;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A token: the account's id and 32 random bytes in base64url, 64 characters. It is found by the id,
 * and its keyed hash is compared in constant time.
 *
 * @param account whose
 * @param tag keyed hash of the random part, as it is stored
 */
record TokenText(AccountId account, String tag) {
  private static final int ID = 16;
  private static final int SECRET = 32;
  private static final int CHARS = (ID + SECRET) / 3 * 4;

  static String create(AccountId account, CryptoBackend backend) {
    ByteBuffer token = ByteBuffer.allocate(ID + SECRET);
    token.putLong(account.value().getMostSignificantBits());
    token.putLong(account.value().getLeastSignificantBits());
    token.put(backend.random(SECRET));
    return Base64.getUrlEncoder().encodeToString(token.array());
  }

  /** Empty for whatever is no token. */
  static Optional<TokenText> parse(char[] typed, Tags tags) {
    if (typed.length != CHARS) {
      return Optional.empty();
    }
    ByteBuffer ascii = ISO_8859_1.encode(CharBuffer.wrap(typed));
    byte[] token = {};
    byte[] secret = {};
    try {
      token = Base64.getUrlDecoder().decode(ascii.array());
      ByteBuffer id = ByteBuffer.wrap(token);
      AccountId account = new AccountId(new UUID(id.getLong(), id.getLong()));
      secret = Arrays.copyOfRange(token, ID, token.length);
      return Optional.of(new TokenText(account, tags.token(secret)));
    } catch (IllegalArgumentException noToken) {
      return Optional.empty();
    } finally {
      for (byte[] bytes : new byte[][] {ascii.array(), token, secret}) {
        Arrays.fill(bytes, (byte) 0);
      }
    }
  }

  boolean matches(String stored) {
    return MessageDigest.isEqual(tag.getBytes(US_ASCII), stored.getBytes(US_ASCII));
  }

  @Override
  public String toString() {
    return "TokenText[account=" + account + "]";
  }
}
