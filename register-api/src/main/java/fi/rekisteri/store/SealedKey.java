package fi.rekisteri.store;

/**
 * A customer's own key, wrapped by a key of the register. Destroying it makes everything sealed
 * under it unreadable.
 *
 * @param keyId random, not zero; it stands in each sealed value
 * @param epoch the epoch of the register key that wraps it
 * @param wrapped the wrapped bytes
 */
public record SealedKey(int keyId, int epoch, byte[] wrapped) {
  @Override
  public String toString() {
    return "SealedKey[" + Integer.toHexString(keyId) + ", epoch " + epoch + "]";
  }
}
