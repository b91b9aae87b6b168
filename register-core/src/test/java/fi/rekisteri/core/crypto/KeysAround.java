package fi.rekisteri.core.crypto;

import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;

/** Passes every call on; flaws override one. */
class KeysAround implements KeyProvider {
  final IntactKeys intact;

  KeysAround(IntactKeys intact) {
    this.intact = intact;
  }

  @Override
  public String id() {
    return intact.id();
  }

  @Override
  public WrappedKey wrap(SecretBytes key, KeyContext context) {
    return intact.wrap(key, context);
  }

  @Override
  public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
    return intact.unwrap(wrapped, context);
  }

  @Override
  public boolean holds(WrappedKey wrapped) {
    return intact.holds(wrapped);
  }

  @Override
  public boolean isNewest(WrappedKey wrapped) {
    return intact.isNewest(wrapped);
  }

  @Override
  public void close() {
    intact.close();
  }

  static WrappedKey with(WrappedKey wrapped, byte[] blob) {
    return new WrappedKey(wrapped.providerId(), wrapped.rootKey(), blob);
  }
}
