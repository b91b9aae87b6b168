package fi.rekisteri.crypto;

/**
 * Port: the keeper of the root key: a key file, a security module, a key service. It is asked a few
 * times when a register opens and when keys rotate, never for a customer or a field.
 *
 * <p>The host makes a provider and hands it in: there is no discovery and no default.
 *
 * <h2>Promises</h2>
 *
 * {@code docs/key-providers.md} tells why, and the contract kit tests them under the same numbers:
 *
 * <ul>
 *   <li>K1 A wrapped key unwraps to exactly the bytes that were wrapped, 16 to 64 of them, as often
 *       as it is asked for.
 *   <li>K2 A wrapped key unwraps in its own register, purpose and epoch only; elsewhere it is
 *       {@code DECRYPTION_FAILED}.
 *   <li>K3 A wrapped key that was changed, cut or lengthened is refused as {@code
 *       DECRYPTION_FAILED}, or as {@code UNSUPPORTED_FORMAT} where its head is strange; never are
 *       other bytes given.
 *   <li>K4 Another root key does not unwrap; one that the provider does not know is {@code
 *       KEY_UNAVAILABLE}.
 *   <li>K5 The same key wrapped again gives other bytes, and none of them tells the key.
 *   <li>K6 The names of provider and root key are steady, printable ASCII without spaces, of at
 *       most 200 characters; a wrapped key has at most 4 KiB.
 *   <li>K7 Nothing prints key bytes: no {@code toString()}, no message, no cause.
 *   <li>K8 After {@link #close}, which may be repeated, every call is {@code KEY_UNAVAILABLE}; a
 *       call during it comes through whole or is refused; secrets that were given out stay usable.
 *   <li>K9 Arrays and secrets are the caller's: none is kept, changed or closed, and each
 *       unwrapping gives a secret of its own.
 *   <li>K10 Threads may call at once.
 *   <li>K11 A provider that is opened again on the same root key unwraps what was wrapped before,
 *       unless the root key is meant to end with it.
 *   <li>K12 A refused call harms nothing: the next good one comes through. So does one after a
 *       service was slow, down or throttled; until then a call is {@code KEY_UNAVAILABLE}.
 * </ul>
 *
 * <h2>Security</h2>
 *
 * The root key never leaves the provider. What a provider cannot do by itself (S45: binding a key
 * to its place, telling a changed one), the register does not do for it.
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
