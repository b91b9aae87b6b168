package fi.rekisteri.crypto;

/**
 * Port: the keeper of the root key: a key file, a security module, a key service. It is asked a few
 * times when a register opens and when keys rotate, never for a customer or a field.
 *
 * <p>Implementations are thread-safe and are handed in by the host: there is no discovery.
 *
 * <h2>Security</h2>
 *
 * The root key never leaves the provider. A wrapped key unwraps only with the context that it was
 * wrapped with. Messages never carry key bytes.
 */
public interface KeyProvider extends AutoCloseable {
  /**
   * The provider's short name; it is stored with each wrapped key.
   *
   * @return such as {@code key-file}
   */
  String id();

  /**
   * Wraps a key under the newest root key.
   *
   * @param key the key to wrap
   * @param context where it belongs
   * @return the wrapped key
   * @throws fi.rekisteri.error.SealingException {@code KEY_UNAVAILABLE} where the provider cannot
   *     work
   */
  WrappedKey wrap(SecretBytes key, KeyContext context);

  /**
   * Unwraps a key.
   *
   * @param wrapped what {@link #wrap} returned
   * @param context where it belongs
   * @return the key; the caller closes it
   * @throws fi.rekisteri.error.SealingException {@code DECRYPTION_FAILED} where bytes or context
   *     were changed, {@code KEY_UNAVAILABLE} where the root key is not at hand
   */
  SecretBytes unwrap(WrappedKey wrapped, KeyContext context);

  /** Forgets what is held in memory. */
  @Override
  void close();
}
