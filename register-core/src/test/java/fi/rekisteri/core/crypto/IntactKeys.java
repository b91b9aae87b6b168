package fi.rekisteri.core.crypto;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import java.util.List;
import java.util.stream.Stream;

/** A provider that keeps its promises, can be opened again and renewed, and costs nothing. */
final class IntactKeys implements KeyProvider {
  static final KeyContext PLACE = new KeyContext("reg", KeyPurpose.SEARCH_INDEX, 3);
  private static final CryptoBackend BACKEND = CryptoBackend.configured();

  private final List<Root> made;
  private final List<RootKey> roots;
  private final boolean first;

  private IntactKeys(List<Root> made, boolean first) {
    this.made = made;
    this.first = first;
    roots = made.stream().map(Root::opened).toList();
  }

  /** What a root key can be opened from again. */
  private record Root(byte[] name, byte[] key) {
    static Root random() {
      return new Root(BACKEND.random(RootKey.NAME_LENGTH), BACKEND.random(RootKey.LENGTH));
    }

    RootKey opened() {
      return new RootKey(BACKEND, "intact", name, DataKey.aes(key, 0, key.length));
    }
  }

  static IntactKeys random() {
    return new IntactKeys(List.of(Root.random()), true);
  }

  /** Whether it was made, and not opened again. */
  boolean isFirst() {
    return first;
  }

  IntactKeys again() {
    return new IntactKeys(made, false);
  }

  /** With a newer root key, which stands first. */
  IntactKeys renewed() {
    return new IntactKeys(Stream.concat(Stream.of(Root.random()), made.stream()).toList(), true);
  }

  @Override
  public String id() {
    return "intact";
  }

  @Override
  public WrappedKey wrap(SecretBytes secret, KeyContext context) {
    return roots.get(0).wrap(secret, context);
  }

  @Override
  public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
    return roots.stream()
        .filter(root -> root.holds(wrapped))
        .findFirst()
        .orElse(roots.get(0))
        .unwrap(wrapped, context);
  }

  @Override
  public boolean holds(WrappedKey wrapped) {
    return roots.stream().anyMatch(root -> root.holds(wrapped));
  }

  @Override
  public boolean isNewest(WrappedKey wrapped) {
    return roots.get(0).holds(wrapped);
  }

  @Override
  public void close() {
    roots.forEach(RootKey::close);
  }
}
