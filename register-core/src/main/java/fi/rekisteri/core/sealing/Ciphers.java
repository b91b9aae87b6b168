package fi.rekisteri.core.sealing;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.Gcm;

/**
 * A cipher per role. Wrapping and unwrapping keep the register's key for ever, so only the ciphers
 * of the fields pay for a change of key, once per customer.
 */
record Ciphers(Gcm wrap, Gcm unwrap, Gcm seal, Gcm open) {
  static Ciphers of(CryptoBackend backend) {
    return new Ciphers(backend.newGcm(), backend.newGcm(), backend.newGcm(), backend.newGcm());
  }
}
