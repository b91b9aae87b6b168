package fi.rekisteri.core.crypto;

import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.KeyUnavailableException;
import java.util.Arrays;
import java.util.Map;

/** A provider over a cloud key service. Its middle part stands in docs/key-providers.md too. */
final class CloudKeys implements KeyProvider {
  private final CloudKeyService service;
  private final String root;
  private volatile boolean closed;

  CloudKeys(CloudKeyService service, String root) {
    this.service = service;
    this.root = root;
  }

  @Override
  public String id() {
    return "cloud";
  }

  // shape: begin
  @Override
  public WrappedKey wrap(SecretBytes key, KeyContext at) {
    byte[] blob = key.use(plain -> ask(at, () -> service.encrypt(root, plain, place(at))));
    return new WrappedKey(id(), root, blob);
  }

  @Override
  public SecretBytes unwrap(WrappedKey wrapped, KeyContext at) {
    String by = wrapped.providerId().equals(id()) ? wrapped.rootKey() : "not ours";
    byte[] plain = ask(at, () -> service.decrypt(by, wrapped.blob(), place(at)));
    SecretBytes key = SecretBytes.copyOf(plain);
    Arrays.fill(plain, (byte) 0);
    return key;
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

  // shape: end

  private static Map<String, String> place(KeyContext at) {
    String epoch = Integer.toString(at.epoch());
    return Map.of("register", at.registerId(), "purpose", at.purpose().name(), "epoch", epoch);
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public String toString() {
    return "CloudKeys[" + root + "]";
  }
}
