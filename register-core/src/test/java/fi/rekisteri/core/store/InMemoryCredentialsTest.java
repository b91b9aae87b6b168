package fi.rekisteri.core.store;

import fi.rekisteri.contract.CredentialStoreContract;
import fi.rekisteri.credential.CredentialStore;

/** The contract kit for stores of credentials on the store in memory. */
class InMemoryCredentialsTest implements CredentialStoreContract {
  @Override
  public CredentialStore credentials() {
    return new InMemoryCredentials();
  }
}
