package fi.rekisteri.core.crypto;

import fi.rekisteri.contract.KeyProviderContract;
import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.crypto.KeyProvider;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** The contract on keystore files of one form, with a password guard that is quick. */
abstract class KeyStoreKeysContract implements KeyProviderContract {
  static final int QUICK = 1000;
  private static final String PASSWORD = "correct horse";

  @TempDir static Path folder; // one for all tests: making a file costs a password guard

  private final KeyStoreForm form;

  KeyStoreKeysContract(KeyStoreForm form) {
    this.form = form;
  }

  @Override
  public KeyProvider keys() {
    return open("own.store");
  }

  @Override
  public KeyProvider otherKeys() {
    return open("other.store");
  }

  @Override
  public Optional<KeyProvider> reopened(KeyProvider keys) {
    return Optional.of(open("own.store"));
  }

  @Override
  public Optional<KeyProvider> renewed(KeyProvider keys) {
    KeyStoreFile newer = file("renewed.store");
    return Optional.of(KeyStoreKeys.renew(file("own.store"), newer, PASSWORD.toCharArray()));
  }

  private KeyStoreKeys open(String name) {
    return KeyStoreKeys.openOrCreate(file(name), PASSWORD.toCharArray());
  }

  private KeyStoreFile file(String name) {
    return new KeyStoreFile(folder.resolve(name), form, CryptoBackend.configured(), QUICK);
  }
}
