package fi.rekisteri.credential;

import java.util.Optional;

/**
 * With what an account is opened.
 *
 * @param version the credential version
 * @param retired whether the person has left; then there is neither hash nor token
 * @param hash the password's hash as a PHC string of at most 200 ASCII characters; never printed
 * @param token the open token
 */
public record StoredCredential(
    long version, boolean retired, Optional<String> hash, Optional<StoredToken> token) {
  @Override
  public String toString() {
    return "StoredCredential[version=" + version + ", retired=" + retired + "]";
  }
}
