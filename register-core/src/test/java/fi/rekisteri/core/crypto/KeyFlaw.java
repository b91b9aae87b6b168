package fi.rekisteri.core.crypto;

import fi.rekisteri.contract.KeysUnderTest;
import fi.rekisteri.crypto.KeyProvider;
import java.util.Optional;
import java.util.function.Function;

/**
 * A provider that is wrong on purpose.
 *
 * @param promise the promise that it breaks
 * @param wrong what it does
 * @param around makes the wrong provider of an intact one
 */
record KeyFlaw(String promise, String wrong, Function<IntactKeys, KeysAround> around)
    implements KeysUnderTest {
  @Override
  public KeyProvider keys() {
    return around.apply(IntactKeys.random());
  }

  @Override
  public KeyProvider otherKeys() {
    return keys();
  }

  @Override
  public Optional<KeyProvider> reopened(KeyProvider keys) {
    return Optional.of(around.apply(((KeysAround) keys).intact.again()));
  }

  @Override
  public Optional<KeyProvider> renewed(KeyProvider keys) {
    return Optional.of(around.apply(((KeysAround) keys).intact.renewed()));
  }

  @Override
  public String toString() {
    return promise + ": " + wrong;
  }
}
