package fi.rekisteri.core.crypto;

import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import java.util.List;
import java.util.stream.Stream;

/**
 * A newer key provider and those that it succeeds: the newest wraps, and each unwraps what it
 * wrapped itself. With it a register moves from one key file to another, to a token or to a key
 * service: open it with the succession, rotate its keys, and from then on with the newest alone.
 * Thread-safe where its parts are.
 *
 * <p>It has no name of its own: wrapped keys bear the names of the part that wrapped them, so they
 * need no succession to be unwrapped. Parts of the same name, such as two key files, are told apart
 * by their root keys (K13).
 *
 * <p>The parts belong to the succession: {@link #close} closes them all. A part that something else
 * uses too is opened once more for it.
 *
 * <h2>Security</h2>
 *
 * An older part never wraps, also while the newest is out of order: what is wrapped later is safe
 * from whoever has the older root key. It still protects what it wrapped, in backups too.
 */
public final class KeySuccession implements KeyProvider {
  private final KeyProvider newest;
  private final List<KeyProvider> parts;

  private KeySuccession(List<KeyProvider> parts) {
    this.parts = List.copyOf(parts);
    newest = parts.get(0);
  }

  /**
   * Makes one provider of several.
   *
   * @param newest the one that wraps
   * @param older those whose wrapped keys must still unwrap, the newest of them first
   * @return a succession that owns them all
   */
  public static KeySuccession of(KeyProvider newest, KeyProvider... older) {
    return new KeySuccession(Stream.concat(Stream.of(newest), Stream.of(older)).toList());
  }

  /** The newest provider's. */
  @Override
  public String id() {
    return newest.id();
  }

  @Override
  public WrappedKey wrap(SecretBytes key, KeyContext context) {
    return newest.wrap(key, context);
  }

  @Override
  public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
    return parts.stream()
        .filter(part -> part.holds(wrapped))
        .findFirst()
        .orElseThrow(() -> WrappedForm.foreign(wrapped, context, toString()))
        .unwrap(wrapped, context);
  }

  @Override
  public boolean holds(WrappedKey wrapped) {
    return parts.stream().anyMatch(part -> part.holds(wrapped));
  }

  @Override
  public boolean isNewest(WrappedKey wrapped) {
    return newest.isNewest(wrapped);
  }

  /** Closes every part, also where one of them fails to close. */
  @Override
  public void close() {
    closeFrom(0);
  }

  private void closeFrom(int index) {
    if (index < parts.size()) {
      try {
        parts.get(index).close();
      } finally {
        closeFrom(index + 1);
      }
    }
  }

  @Override
  public String toString() {
    return "KeySuccession" + parts;
  }
}
