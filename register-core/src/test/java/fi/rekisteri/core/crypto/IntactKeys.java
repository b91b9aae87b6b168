package fi.rekisteri.core.crypto;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;

/** A provider that keeps its promises, can be opened again, and costs nothing. */
final class IntactKeys implements KeyProvider {
  static final KeyContext PLACE = new KeyContext("reg", KeyPurpose.SEARCH_INDEX, 3);
  private static final CryptoBackend BACKEND = CryptoBackend.configured();

  private final byte[] name;
  private final byte[] key;
  private final RootKey root;
  private final boolean first;

  private IntactKeys(byte[] name, byte[] key, boolean first) {
    this.first = first;
    this.name = name;
    this.key = key;
    root = new RootKey(BACKEND, "intact", name, DataKey.aes(key, 0, key.length));
  }

  static IntactKeys random() {
    return new IntactKeys(
        BACKEND.random(RootKey.NAME_LENGTH), BACKEND.random(RootKey.LENGTH), true);
  }

  /** Whether it was made, and not opened again. */
  boolean isFirst() {
    return first;
  }

  IntactKeys again() {
    return new IntactKeys(name, key, false);
  }

  @Override
  public String id() {
    return "intact";
  }

  @Override
  public WrappedKey wrap(SecretBytes secret, KeyContext context) {
    return root.wrap(secret, context);
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
