package fi.rekisteri.core.sealing;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.Gcm;
import fi.rekisteri.core.cipher.Hmac;

/**
 * A cipher per role. Wrapping and unwrapping keep the register's key for ever, so only the ciphers
 * of the fields, and the seal of the record, pay for a change of key, once per customer.
 */
record Ciphers(Gcm wrap, Gcm unwrap, Gcm seal, Gcm open, Hmac record) {
  public static Ciphers of(CryptoBackend backend) {
    return new Ciphers(
        backend.newGcm(), backend.newGcm(), backend.newGcm(), backend.newGcm(), backend.newHmac());
  }
}
