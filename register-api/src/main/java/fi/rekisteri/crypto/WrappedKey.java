package fi.rekisteri.crypto;

/**
 * A key of the register, wrapped by a provider. It is not secret.
 *
 * @param providerId the provider that wrapped it
 * @param rootKey the provider's name for the root key used
 * @param blob the provider's own bytes, at most 4 KiB
 */
public record WrappedKey(String providerId, String rootKey, byte[] blob) {
  @Override
  public String toString() {
    return "WrappedKey[" + providerId + ", " + rootKey + "]";
  }
}
