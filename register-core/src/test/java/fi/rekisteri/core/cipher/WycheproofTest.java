package fi.rekisteri.core.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.cipher.WycheproofFile.Case;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.crypto.BadPaddingException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WycheproofTest {
  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.1 AES-256-GCM opens all valid vectors and refuses all invalid ones")
  void gcmAgreesWithVectors(CryptoBackend backend) throws Exception {
    List<Case> cases =
        WycheproofFile.read("aes_gcm_test.json").stream()
            .filter(one -> one.bytes("key").length == 32 && one.bytes("iv").length == Gcm.NONCE)
            .toList();
    assertThat(cases).as("cases read").hasSize(66);
    assertThat(cases.stream().filter(Case::isValid)).as("valid ones").hasSize(39);
    Gcm seal = backend.newGcm();
    Gcm open = backend.newGcm();
    for (Case one : cases) {
      agrees(one, seal, open);
    }
  }

  private static void agrees(Case one, Gcm seal, Gcm open) throws BadPaddingException {
    DataKey key = DataKey.aes(one.bytes("key"), 0, 32);
    if (one.isValid()) {
      byte[] blob = blob(one, one.bytes("msg"), new byte[Gcm.TAG]);
      seal.seal(key, blob, one.bytes("aad"));
      assertThat(blob).as("%s", one).isEqualTo(sealed(one));
      assertThat(open.open(key, blob, one.bytes("aad"))).isEqualTo(one.bytes("msg"));
    } else {
      assertThatThrownBy(() -> open.open(key, sealed(one), one.bytes("aad")))
          .as("%s", one)
          .isInstanceOf(BadPaddingException.class);
    }
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.1 HMAC-SHA-256 agrees with all vectors")
  void hmacAgreesWithVectors(CryptoBackend backend) throws IOException {
    List<Case> cases = WycheproofFile.read("hmac_sha256_test.json");
    assertThat(cases).hasSize(174);
    for (Case one : cases) {
      byte[] mac = backend.newHmac(DataKey.hmac(one.bytes("key"))).doFinal(one.bytes("msg"));
      byte[] tag = one.bytes("tag");
      assertThat(Arrays.equals(Arrays.copyOf(mac, tag.length), tag))
          .as("%s", one)
          .isEqualTo(one.isValid());
    }
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.1 HKDF-Expand agrees with all vectors, the seed being extracted here")
  void hkdfAgreesWithVectors(CryptoBackend backend) throws IOException {
    List<Case> cases = WycheproofFile.read("hkdf_sha256_test.json");
    assertThat(cases).hasSize(86);
    for (Case one : cases) {
      byte[] salt = one.bytes("salt").length == 0 ? new byte[32] : one.bytes("salt");
      byte[] seed = backend.newHmac(DataKey.hmac(salt)).doFinal(one.bytes("ikm"));
      int size = Integer.parseInt(one.text("size"));
      if (one.isValid()) {
        byte[] derived = Hkdf.expand(backend, DataKey.hmac(seed), one.bytes("info"), size);
        assertThat(derived).as("%s", one).isEqualTo(one.bytes("okm"));
      } else {
        assertThatThrownBy(() -> Hkdf.expand(backend, DataKey.hmac(seed), one.bytes("info"), size))
            .as("%s", one)
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  private static byte[] sealed(Case one) {
    return blob(one, one.bytes("ct"), one.bytes("tag"));
  }

  private static byte[] blob(Case one, byte[] body, byte[] tag) {
    byte[] blob = new byte[Gcm.OVERHEAD + body.length];
    System.arraycopy(one.bytes("iv"), 0, blob, Gcm.HEADER, Gcm.NONCE);
    System.arraycopy(body, 0, blob, Gcm.BODY, body.length);
    System.arraycopy(tag, 0, blob, blob.length - Gcm.TAG, Gcm.TAG);
    return blob;
  }
}
