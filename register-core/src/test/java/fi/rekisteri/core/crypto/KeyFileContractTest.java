package fi.rekisteri.core.crypto;

import fi.rekisteri.contract.KeyProviderContract;
import fi.rekisteri.crypto.KeyProvider;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class KeyFileContractTest implements KeyProviderContract {
  private static final String PASSWORD = "oikea hevonen Ä€ 🐎";

  @TempDir static Path folder; // one for all tests: making a file costs a password guard

  @Override
  public KeyProvider keys() {
    return open("own.key");
  }

  @Override
  public KeyProvider otherKeys() {
    return open("other.key");
  }

  @Override
  public Optional<KeyProvider> reopened(KeyProvider keys) {
    return Optional.of(open("own.key"));
  }

  private KeyFile open(String name) {
    return KeyFile.openOrCreate(folder.resolve(name), PASSWORD.toCharArray());
  }
}
