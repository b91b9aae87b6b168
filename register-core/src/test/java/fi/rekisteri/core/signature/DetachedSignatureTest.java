package fi.rekisteri.core.signature;

import static fi.rekisteri.core.signature.Issued.form;
import static fi.rekisteri.core.signature.SignedRequestsTest.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.opendsr.OpenDsrAnswers;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.KeyUnavailableException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signatures that stand beside what they sign, verified by the JDK. */
class DetachedSignatureTest {
  private static final String ANSWER = "{\"controller_id\":\"\u00c5bo\"}";

  static Stream<KeyPair> keys() {
    return Stream.of(Keys.RSA, Keys.CURVE);
  }

  private static Issued issued(KeyPair keys) {
    return ROOT.issues(form("CN=Kauppa Oy", keys).usage(KeyUsage.digitalSignature));
  }

  @ParameterizedTest
  @MethodSource("keys")
  @DisplayName("X4 the signature of an answer holds for its bytes, and for no others")
  void signatureHolds(KeyPair keys) throws Exception {
    Issued shop = issued(keys);
    SigningKey key = SigningKey.of(keys.getPrivate(), List.of(shop.certificate()));
    String header = OpenDsrAnswers.signature(ANSWER, key);
    assertThat(header).matches("[A-Za-z0-9+/]+=*");
    assertThat(holds(shop, ANSWER, header)).isTrue();
    assertThat(holds(shop, ANSWER.replace('b', 'c'), header)).isFalse();
  }

  private static boolean holds(Issued shop, String answer, String header) throws Exception {
    String algorithm = shop.keys().getPublic().getAlgorithm().equals("RSA") ? "RSA" : "ECDSA";
    Signature jdk = Signature.getInstance("SHA256with" + algorithm);
    jdk.initVerify(shop.certificate());
    jdk.update(answer.getBytes(StandardCharsets.UTF_8));
    return jdk.verify(Base64.getDecoder().decode(header));
  }

  @Test
  @DisplayName("X4 a token that is pulled signs nothing, and is told by code; control: it signs")
  void pulledTokenIsTold() {
    PulledToken token = new PulledToken();
    SigningKey key =
        SigningKey.inToken(Keys.RSA.getPrivate(), List.of(issued(Keys.RSA).certificate()), token);
    assertThat(OpenDsrAnswers.signature(ANSWER, key)).isNotBlank();
    token.pull();
    assertThatThrownBy(() -> OpenDsrAnswers.signature(ANSWER, key))
        .isInstanceOfSatisfying(
            KeyUnavailableException.class,
            gone -> assertThat(gone.code()).isEqualTo(ErrorCode.KEY_UNAVAILABLE));
  }
}
