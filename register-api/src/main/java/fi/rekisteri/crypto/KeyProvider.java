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
 *   <li>K13 It tells from names alone, closed or not, what it wrapped: {@link #holds} says yes to
 *       what its root keys wrapped and to nothing else; {@link #isNewest} says yes to what {@link
 *       #wrap} would wrap under the same root key today, and to nothing else.
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

  /**
   * Whether one of this provider's root keys wrapped it. Nothing is unwrapped and no service is
   * asked: a yes is told by the names, which a changed row may bear too.
   *
   * <p>As it stands here it compares the provider's name only. A provider that knows the names of
   * its root keys compares those too, as K13 demands: then one of several providers of the same
   * name can be found, and nobody who writes to the storage can name a root key of his own.
   *
   * @param wrapped a wrapped key of any provider
   * @return whether {@link #unwrap} knows its root key
   */
  default boolean holds(WrappedKey wrapped) {
    return wrapped.providerId().equals(id());
  }

  /**
   * Whether it is wrapped under the root key that {@link #wrap} uses. Rotation wraps again what is
   * not, and an older root key may be destroyed only when everything is.
   *
   * <p>K13 demands the true answer. As it stands here it says no, which errs on the safe side:
   * rotation wraps again, which costs a call and loses nothing. A wrong yes would let a root key be
   * destroyed that is still needed.
   *
   * @param wrapped a wrapped key of any provider
   * @return whether the newest root key wrapped it, as this provider sees it since it was opened
   */
  default boolean isNewest(WrappedKey wrapped) {
    return false;
  }

  /** Forgets what is held in memory. */
  @Override
  void close();
}
