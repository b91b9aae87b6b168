package fi.rekisteri.store;

import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.WrappedKey;

/**
 * One of the register's few keys, wrapped by the key provider.
 *
 * @param context register, purpose and epoch; no two keys share it
 * @param wrapped the wrapped key
 * @param check bytes that tell the right key from a wrong one before any data is touched
 */
public record RegisterKey(KeyContext context, WrappedKey wrapped, byte[] check) {
  @Override
  public String toString() {
    return "RegisterKey[" + context + "]";
  }
}
