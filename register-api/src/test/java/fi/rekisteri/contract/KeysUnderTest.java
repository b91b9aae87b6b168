package fi.rekisteri.contract;

import fi.rekisteri.crypto.KeyProvider;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where the contract gets its key providers from. */
@ExtendWith(SeededSamples.class)
public interface KeysUnderTest {
  /**
   * A provider for one test, which calls this once and may close what it gets.
   *
   * @return open keys with a root key that nothing else uses
   */
  KeyProvider keys();

  /**
   * Keys of the same kind with another root key.
   *
   * @return open keys that know nothing of those of {@link #keys()}
   */
  KeyProvider otherKeys();

  /**
   * The same root key, opened once more.
   *
   * @param keys what {@link #keys()} gave; perhaps closed since
   * @return keys of their own, or empty where the root key ends with the provider
   */
  Optional<KeyProvider> reopened(KeyProvider keys);

  /**
   * The same keys with a newer root key, which wraps from then on.
   *
   * @param keys what {@link #keys()} gave, open
   * @return keys of their own that have the older root key too, or empty where a provider has one
   *     root key only
   */
  default Optional<KeyProvider> renewed(KeyProvider keys) {
    return Optional.empty();
  }
}
