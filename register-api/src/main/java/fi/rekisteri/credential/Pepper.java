package fi.rekisteri.credential;

import fi.rekisteri.crypto.SecretBytes;

/**
 * A key that goes into each password's hash and is kept outside the database, so that a stolen
 * table cannot even be guessed at. It is the secret value K of Argon2 (RFC 9106, section 3.1).
 *
 * @param id its name in the stored form, 1 to 8 small letters and digits
 * @param key 32 to 64 random bytes
 */
public record Pepper(String id, SecretBytes key) {
  /** Refuses other names and lengths. */
  public Pepper {
    if (!id.matches("[a-z0-9]{1,8}")) {
      throw new IllegalArgumentException("a pepper's id is 1 to 8 small letters and digits");
    }
    if (!key.use(bytes -> bytes.length >= 32 && bytes.length <= 64)) {
      throw new IllegalArgumentException("a pepper is 32 to 64 random bytes");
    }
  }
}
