package fi.rekisteri.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.cipher.KnownAnswers;
import fi.rekisteri.core.cipher.KnownAnswers.Case;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What makes keys of passwords: Argon2id for key files, PBKDF2 for both forms of keystores. */
class StretchingAnswersTest {
  @Test
  @DisplayName("S45.2 Argon2id gives the answers of the reference implementation")
  void argon2GivesKnownAnswers() {
    List<Case> cases = KnownAnswers.read("argon2id.txt");
    assertThat(cases).hasSize(6);
    for (Case one : cases) {
      Stretching stretching =
          new Stretching(
              one.number("memory"),
              one.number("iterations"),
              one.number("lanes"),
              one.bytes("salt"));
      assertThat(stretching.keyOf(one.bytes("password")))
          .as("%s", one)
          .hasSize(32)
          .isEqualTo(one.bytes("key"));
    }
  }

  @Test
  @DisplayName("S45.2 the engine of Argon2id gives the answer of RFC 9106, section 5.3")
  void argon2GivesTheAnswerOfItsStandard() {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(32)
            .withIterations(3)
            .withParallelism(4)
            .withSalt(filled(16, 2))
            .withSecret(filled(8, 3))
            .withAdditional(filled(12, 4))
            .build());
    byte[] key = new byte[32];
    generator.generateBytes(filled(32, 1), key);
    assertThat(HexFormat.of().formatHex(key))
        .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
  }

  @Test
  @DisplayName("S45.2 PBKDF2 gives the known answers, on the engine of each form of keystore")
  void pbkdf2GivesKnownAnswers() throws GeneralSecurityException {
    List<Case> cases = KnownAnswers.read("pbkdf2.txt");
    assertThat(cases).hasSize(4);
    assertThat(cases.stream().map(one -> one.text("hash")).distinct()).hasSize(2);
    for (Case one : cases) {
      assertThat(ofBcfks(one)).as("%s", one).hasSize(64).isEqualTo(one.bytes("key"));
      assertThat(ofPkcs12(one)).as("%s", one).isEqualTo(one.bytes("key"));
    }
  }

  private static byte[] ofBcfks(Case one) {
    Digest hash = one.text("hash").equals("SHA-256") ? new SHA256Digest() : new SHA512Digest();
    PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(hash);
    generator.init(one.bytes("password"), one.bytes("salt"), one.number("rounds"));
    return ((KeyParameter) generator.generateDerivedMacParameters(512)).getKey();
  }

  private static byte[] ofPkcs12(Case one) throws GeneralSecurityException {
    String algorithm = "PBKDF2WithHmac" + one.text("hash").replace("-", "");
    char[] password = new String(one.bytes("password"), StandardCharsets.US_ASCII).toCharArray();
    PBEKeySpec spec = new PBEKeySpec(password, one.bytes("salt"), one.number("rounds"), 512);
    return SecretKeyFactory.getInstance(algorithm, "SunJCE").generateSecret(spec).getEncoded();
  }

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
