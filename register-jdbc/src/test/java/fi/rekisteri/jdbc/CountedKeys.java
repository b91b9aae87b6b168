package fi.rekisteri.jdbc;

import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what a provider is asked for: each call may cross a network or enter a chip. */
final class CountedKeys implements KeyProvider {
  private final KeyProvider keys = InMemoryKeys.random();
  private final AtomicInteger calls = new AtomicInteger();

  int calls() {
    return calls.get();
  }

  @Override
  public String id() {
    return keys.id();
  }

  @Override
  public WrappedKey wrap(SecretBytes key, KeyContext context) {
    calls.incrementAndGet();
    return keys.wrap(key, context);
  }

  @Override
  public SecretBytes unwrap(WrappedKey key, KeyContext context) {
    calls.incrementAndGet();
    return keys.unwrap(key, context);
  }

  @Override
  public void close() {
    keys.close();
  }
}
