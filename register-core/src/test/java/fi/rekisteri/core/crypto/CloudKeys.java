package fi.rekisteri.core.crypto;

import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.KeyUnavailableException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

// shape: begin
/** Root keys in a cloud key service. */
final class CloudKeys implements KeyProvider {
  private final CloudKeyService service;
  private final List<String> roots; // the newest first; no other is ever asked for
  private volatile boolean closed;

  CloudKeys(CloudKeyService service, String newest, String... older) {
    this.service = service;
    roots = Stream.concat(Stream.of(newest), Stream.of(older)).toList();
  }

  @Override
  public String id() {
    return "cloud";
  }

  @Override
  public WrappedKey wrap(SecretBytes key, KeyContext at) {
    String root = roots.get(0);
    byte[] blob = key.use(plain -> ask(at, () -> service.encrypt(root, plain, place(at))));
    return new WrappedKey(id(), root, blob);
  }

  @Override
  public SecretBytes unwrap(WrappedKey wrapped, KeyContext at) {
    String root = holds(wrapped) ? wrapped.rootKey() : "not ours";
    byte[] plain = ask(at, () -> service.decrypt(root, wrapped.blob(), place(at)));
    SecretBytes key = SecretBytes.copyOf(plain);
    Arrays.fill(plain, (byte) 0);
    return key;
  }

  @Override
  public boolean holds(WrappedKey wrapped) {
    return wrapped.providerId().equals(id()) && roots.contains(wrapped.rootKey());
  }

  @Override
  public boolean isNewest(WrappedKey wrapped) {
    return holds(wrapped) && wrapped.rootKey().equals(roots.get(0));
  }

  private byte[] ask(KeyContext at, CloudKeyService.Call call) {
    try {
      return closed ? CloudKeyService.refuse("closed") : call.answer();
    } catch (CloudKeyService.InvalidCiphertext e) {
      String what = at + " was changed, cut or moved";
      throw new CorruptDataException(ErrorCode.DECRYPTION_FAILED, what, "restore a backup");
    } catch (CloudKeyService.Refusal e) { // throttled, down, disabled, destroyed, unknown
      String what = at + " cannot be had: the key service says " + e.reason();
      throw new KeyUnavailableException(
          ErrorCode.KEY_UNAVAILABLE, what, "try again; nothing was lost");
    }
  }

  private static Map<String, String> place(KeyContext at) {
    String epoch = Integer.toString(at.epoch());
    return Map.of("register", at.registerId(), "purpose", at.purpose().name(), "epoch", epoch);
  }

  @Override
  public void close() {
    closed = true; // the service's client is the host's
  }

  @Override
  public String toString() {
    return "CloudKeys" + roots;
  }
}
// shape: end
