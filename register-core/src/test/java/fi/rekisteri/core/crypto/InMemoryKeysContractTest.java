package fi.rekisteri.core.crypto;

import fi.rekisteri.contract.KeyProviderContract;
import fi.rekisteri.crypto.KeyProvider;
import java.util.Optional;

class InMemoryKeysContractTest implements KeyProviderContract {
  @Override
  public KeyProvider keys() {
    return InMemoryKeys.random();
  }

  @Override
  public KeyProvider otherKeys() {
    return InMemoryKeys.random();
  }

  @Override
  public Optional<KeyProvider> reopened(KeyProvider keys) {
    return Optional.empty();
  }
}
