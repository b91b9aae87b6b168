package fi.rekisteri.core.crypto;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.core.cipher.Gcm;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.BadPaddingException;

/**
 * A root key in memory: wraps and unwraps the register's few keys in the form that {@link
 * WrappedForm} tells. Thread-safe: one call at a time, since there are only a few, and since a root
 * key that is wiped in the midst of a call would wrap with what is left of it.
 */
final class RootKey implements AutoCloseable {
  static final int LENGTH = 32;
  static final int NAME_LENGTH = 8;

  private final CryptoBackend backend;
  private final String providerId;
  private final String name;
  private final DataKey key;

  RootKey(CryptoBackend backend, String providerId, byte[] name, DataKey key) {
    this.backend = backend;
    this.providerId = providerId;
    this.name = HexFormat.of().formatHex(name);
    this.key = key;
  }

  static RootKey random(CryptoBackend backend, String providerId) {
    byte[] key = backend.random(LENGTH);
    try {
      byte[] name = backend.random(NAME_LENGTH);
      return new RootKey(backend, providerId, name, DataKey.aes(key, 0, LENGTH));
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  synchronized WrappedKey wrap(SecretBytes secret, KeyContext context) {
    requireOpen();
    byte[] nonce = backend.random(Gcm.NONCE);
    byte[] blob =
        secret.use(plain -> WrappedForm.start(plain.length, context, nonce).put(plain).array());
    backend.newGcm().seal(key, blob, WrappedForm.place(blob, context, name));
    return new WrappedKey(providerId, name, blob);
  }

  synchronized SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
    requireOpen();
    if (!holds(wrapped)) {
      throw WrappedForm.foreign(wrapped, context, providerId + " " + name);
    }
    byte[] blob = wrapped.blob();
    WrappedForm.require(blob, context);
    try {
      byte[] place = WrappedForm.place(blob, context, name);
      byte[] plain = backend.newGcm().open(key, blob, place);
      try {
        return SecretBytes.copyOf(plain);
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
    } catch (BadPaddingException e) {
      throw WrappedForm.changed(context);
    }
  }

  /** From its names alone, so that closed keys can tell too. */
  boolean holds(WrappedKey wrapped) {
    return wrapped.providerId().equals(providerId) && wrapped.rootKey().equals(name);
  }

  private void requireOpen() {
    if (key.isDestroyed()) {
      throw WrappedForm.closed(providerId);
    }
  }

  String name() {
    return name;
  }

  @Override
  public synchronized void close() {
    key.close();
  }

  @Override
  public String toString() {
    return "RootKey[" + name + "]";
  }
}
