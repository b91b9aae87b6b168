package fi.rekisteri.contract;

import fi.rekisteri.credential.CredentialStore;

/** Hands out the store that is under test. */
public interface CredentialStoreUnderTest {
  /**
   * A fresh, empty store; each test asks once.
   *
   * @return the store
   */
  CredentialStore credentials();

  /**
   * The same store as another process would open it, over what the first has kept.
   *
   * @param credentials what {@link #credentials} handed out
   * @return a second view; the same object where the store lives in one process only
   */
  default CredentialStore reopened(CredentialStore credentials) {
    return credentials;
  }
}
