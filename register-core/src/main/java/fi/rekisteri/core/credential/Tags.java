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
 * Keyed hashes in place of names and clients, so that the storage holds neither (law 3). A key of
 * its own for each kind: a name and a client that are written alike give different tags.
 */
final class Tags implements AutoCloseable {
  private final CryptoBackend backend;
  private final DataKey names;
  private final DataKey clients;
  private final DataKey tokens;

  Tags(CryptoBackend backend, SecretBytes secret) {
    this.backend = backend;
    this.names = derived(secret, "rekisteri credential names");
    this.clients = derived(secret, "rekisteri credential clients");
    this.tokens = derived(secret, "rekisteri credential tokens");
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
    return tag(names, UserNames.normal(typed).orElse("").getBytes(UTF_8));
  }

  /** Of the random part of a token, which is nobody's to guess: one quick hash is enough. */
  String token(byte[] secret) {
    return tag(tokens, secret);
  }

  Lanes lanes(String nameTag, String client) {
    return new Lanes(
        "f:" + tag(clients, (nameTag + client).getBytes(UTF_8)),
        Lanes.accountLane(nameTag),
        "c:" + tag(clients, client.getBytes(UTF_8)));
  }

  private String tag(DataKey key, byte[] bytes) {
    Mac hmac = backend.newHmac(key);
    return HexFormat.of().formatHex(hmac.doFinal(bytes));
  }

  @Override
  public void close() {
    names.close();
    clients.close();
    tokens.close();
  }
}
