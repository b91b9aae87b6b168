package fi.rekisteri.core.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.cipher.KnownAnswers.Case;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.BadPaddingException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The answers of the standards, which are always at hand; {@link WycheproofTest} asks for more. */
class KnownAnswersTest {
  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.1 AES-256-GCM gives the answers of its specification and of NIST, both ways")
  void gcmGivesKnownAnswers(CryptoBackend backend) throws BadPaddingException {
    List<Case> cases = KnownAnswers.read("gcm.txt");
    assertThat(cases).hasSize(10);
    Gcm open = backend.newGcm();
    for (Case one : cases) {
      DataKey key = DataKey.aes(one.bytes("key"), 0, 32);
      byte[] blob = blob(one, one.bytes("plain"), new byte[Gcm.TAG]);
      Gcm seal = backend.newGcm(); // a new one: the specification repeats key and nonce
      seal.seal(key, blob, one.bytes("associated"));
      assertThat(blob).as("%s", one).isEqualTo(blob(one, one.bytes("sealed"), one.bytes("tag")));
      assertThat(open.open(key, blob, one.bytes("associated"))).isEqualTo(one.bytes("plain"));
    }
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.1 AES-256-GCM refuses each known answer with one bit of its tag changed")
  void gcmRefusesChangedTags(CryptoBackend backend) {
    Gcm open = backend.newGcm();
    for (Case one : KnownAnswers.read("gcm.txt")) {
      DataKey key = DataKey.aes(one.bytes("key"), 0, 32);
      for (int bit = 0; bit < Gcm.TAG * 8; bit++) {
        byte[] tag = one.bytes("tag");
        tag[bit / 8] ^= (byte) (1 << bit % 8);
        byte[] changed = blob(one, one.bytes("sealed"), tag);
        assertThatThrownBy(() -> open.open(key, changed, one.bytes("associated")))
            .as("%s", one)
            .isInstanceOf(AEADBadTagException.class);
      }
    }
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.1 HMAC-SHA-256 gives the answers of RFC 4231")
  void hmacGivesKnownAnswers(CryptoBackend backend) {
    List<Case> cases = KnownAnswers.read("hmac.txt");
    assertThat(cases).hasSize(7);
    for (Case one : cases) {
      byte[] mac = backend.newHmac(DataKey.hmac(one.bytes("key"))).doFinal(one.bytes("message"));
      byte[] known = one.bytes("mac");
      assertThat(known.length).as("%s", one).isGreaterThanOrEqualTo(16);
      assertThat(Arrays.copyOf(mac, known.length)).as("%s", one).isEqualTo(known);
    }
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.1 HKDF-Expand gives the answers of RFC 5869")
  void hkdfGivesKnownAnswers(CryptoBackend backend) {
    List<Case> cases = KnownAnswers.read("hkdf.txt");
    assertThat(cases).hasSize(3);
    for (Case one : cases) {
      byte[] known = one.bytes("derived");
      DataKey seed = DataKey.hmac(one.bytes("seed"));
      assertThat(Hkdf.expand(backend, seed, one.bytes("info"), known.length))
          .as("%s", one)
          .hasSizeGreaterThan(41)
          .isEqualTo(known);
    }
  }

  private static byte[] blob(Case one, byte[] body, byte[] tag) {
    byte[] blob = new byte[Gcm.OVERHEAD + body.length];
    System.arraycopy(one.bytes("iv"), 0, blob, Gcm.HEADER, Gcm.NONCE);
    System.arraycopy(body, 0, blob, Gcm.BODY, body.length);
    System.arraycopy(tag, 0, blob, blob.length - Gcm.TAG, Gcm.TAG);
    return blob;
  }
}
