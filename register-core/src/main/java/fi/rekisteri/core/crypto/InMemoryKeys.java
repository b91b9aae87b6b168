package fi.rekisteri.core.crypto;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;

/**
 * A root key that lives as long as the process: for tests of a host. What was sealed under it
 * cannot be opened after a restart. Thread-safe.
 */
public final class InMemoryKeys implements KeyProvider {
  private static final String ID = "in-memory";

  private final RootKey root;

  private InMemoryKeys(RootKey root) {
    this.root = root;
  }

  /**
   * Makes a new root key.
   *
   * @return keys that no other call returns
   */
  public static InMemoryKeys random() {
    return new InMemoryKeys(RootKey.random(CryptoBackend.configured(), ID));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public WrappedKey wrap(SecretBytes key, KeyContext context) {
    return root.wrap(key, context);
  }

  @Override
  public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
    return root.unwrap(wrapped, context);
  }

  @Override
  public boolean holds(WrappedKey wrapped) {
    return root.holds(wrapped);
  }

  @Override
  public boolean isNewest(WrappedKey wrapped) {
    return root.holds(wrapped); // it has no other
  }

  @Override
  public void close() {
    root.close();
  }

  @Override
  public String toString() {
    return "InMemoryKeys[" + root.name() + "]";
  }
}
