package fi.rekisteri.core.sealing;

import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The weakest provider imaginable: it wraps nothing and binds no context. What the engine still
 * notices with it, it notices by itself. Counts its calls.
 */
final class PlainKeys implements KeyProvider {
  final AtomicInteger calls = new AtomicInteger();

  @Override
  public String id() {
    return "plain";
  }

  @Override
  public WrappedKey wrap(SecretBytes key, KeyContext context) {
    calls.incrementAndGet();
    return new WrappedKey(id(), "none", key.use(byte[]::clone));
  }

  @Override
  public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
    calls.incrementAndGet();
    return SecretBytes.copyOf(wrapped.blob());
  }

  @Override
  public void close() {}
}
