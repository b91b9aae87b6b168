package fi.rekisteri.core.crypto;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;

/** In-memory keys whose root key a test knows. */
public final class KnownKeys implements KeyProvider {
  private final RootKey root;

  private KnownKeys(RootKey root) {
    this.root = root;
  }

  /** Under this root key of 32 bytes, which is copied. */
  public static KnownKeys of(byte[] root) {
    DataKey key = DataKey.aes(root, 0, RootKey.LENGTH);
    byte[] name = new byte[RootKey.NAME_LENGTH];
    return new KnownKeys(new RootKey(CryptoBackend.configured(), "known", name, key));
  }

  @Override
  public String id() {
    return "known";
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
  public void close() {
    root.close();
  }
}
