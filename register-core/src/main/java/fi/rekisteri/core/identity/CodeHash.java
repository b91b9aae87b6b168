package fi.rekisteri.core.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.core.cipher.Hkdf;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.identity.ContactKind;
import fi.rekisteri.identity.OpenCode;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;

/**
 * Keyed hash of a code, bound to the case, the contact and the instant: the hash of one case is of
 * no use in another, and equal codes have different ones. A slow hash would add nothing: without
 * the secret eight digits are safe under a quick one, with it they are safe under none.
 */
final class CodeHash implements AutoCloseable {
  private static final byte[] PURPOSE = "rekisteri one-time codes".getBytes(US_ASCII);

  private final CryptoBackend backend;
  private final DataKey key;

  CodeHash(CryptoBackend backend, SecretBytes secret) {
    this.backend = backend;
    this.key =
        secret.use(
            bytes -> {
              try (DataKey seed = DataKey.hmac(bytes)) {
                byte[] derived = Hkdf.expand(backend, seed, PURPOSE, 32);
                DataKey made = DataKey.hmac(derived);
                Arrays.fill(derived, (byte) 0);
                return made;
              }
            });
  }

  String of(long caseNumber, ContactKind contact, Instant issuedAt, byte[] code) {
    Mac hmac = backend.newHmac(key);
    hmac.update((caseNumber + "|" + contact + "|" + issuedAt + "|").getBytes(US_ASCII));
    return HexFormat.of().formatHex(hmac.doFinal(code));
  }

  /** In constant time. */
  boolean matches(long caseNumber, OpenCode open, byte[] code) {
    String typed = of(caseNumber, open.contact(), open.issuedAt(), code);
    return MessageDigest.isEqual(typed.getBytes(US_ASCII), open.hash().getBytes(US_ASCII));
  }

  @Override
  public void close() {
    key.close();
  }
}
