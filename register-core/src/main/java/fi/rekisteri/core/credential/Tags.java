package fi.rekisteri.core.credential;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.core.cipher.Hkdf;
import fi.rekisteri.crypto.SecretBytes;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;

/**
 * Keyed hashes in place of names and clients, so that the storage holds neither (law 3). Two keys
 * of one secret: a name and a client that are written alike give different tags.
 */
final class Tags implements AutoCloseable {
  private final CryptoBackend backend;
  private final DataKey names;
  private final DataKey clients;

  Tags(CryptoBackend backend, SecretBytes secret) {
    this.backend = backend;
    this.names = derived(secret, "rekisteri credential names");
    this.clients = derived(secret, "rekisteri credential clients");
  }

  private DataKey derived(SecretBytes secret, String purpose) {
    return secret.use(
        bytes -> {
          try (DataKey seed = DataKey.hmac(bytes)) {
            byte[] key = Hkdf.expand(backend, seed, purpose.getBytes(US_ASCII), 32);
            DataKey made = DataKey.hmac(key);
            Arrays.fill(key, (byte) 0);
            return made;
          }
        });
  }

  /** What is no name has a tag as well, which nobody can have: it goes the same way. */
  String name(String typed) {
    return tag(names, UserNames.normal(typed).orElse(""));
  }

  Lanes lanes(String nameTag, String client) {
    return new Lanes(
        "f:" + tag(clients, nameTag + client),
        Lanes.accountLane(nameTag),
        "c:" + tag(clients, client));
  }

  private String tag(DataKey key, String text) {
    Mac hmac = backend.newHmac(key);
    return HexFormat.of().formatHex(hmac.doFinal(text.getBytes(UTF_8)));
  }

  @Override
  public void close() {
    names.close();
    clients.close();
  }
}
