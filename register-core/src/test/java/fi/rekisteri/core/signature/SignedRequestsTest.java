package fi.rekisteri.core.signature;

import static fi.rekisteri.core.signature.Issued.NOW;
import static fi.rekisteri.core.signature.Issued.form;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.signature.SignatureCheck;
import fi.rekisteri.signature.SignatureEvidence;
import fi.rekisteri.signature.SignatureFinding;
import fi.rekisteri.signature.SignatureState;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a signature, and what is said of it. */
class SignedRequestsTest {
  static final Issued ROOT = Issued.root("Luottamus Oy");
  private static final String TEXT = "Mitä tietoja minusta on?";
  private static final byte[] BYTES = TEXT.getBytes(StandardCharsets.UTF_8);
  private static final Issued ANNA =
      ROOT.issues("CN=Anna Virta, SERIALNUMBER=12345678A, O=Koti, C=FI");

  static SignedRequests requests() {
    return trusting(TrustedRoots.of(List.of(ROOT.certificate())));
  }

  static SignedRequests trusting(TrustedRoots roots) {
    return SignedRequests.trusting(roots, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  @DisplayName("S69.1 a sound signature is an advanced one, and its signatory is shown")
  void soundSignatureIsAdvanced() {
    SignedContent read = requests().read(Letter.of(TEXT).by(ANNA, NOW).enveloped());
    SignatureEvidence evidence = read.evidence();
    assertThat(evidence.state()).isEqualTo(SignatureState.ADVANCED);
    assertThat(evidence.isValid()).isTrue();
    assertThat(evidence.findings()).containsExactly(SignatureFinding.REVOCATION_UNKNOWN);
    assertThat(evidence.passed())
        .containsExactly(
            SignatureCheck.CONTENT,
            SignatureCheck.SIGNATURE,
            SignatureCheck.TRUST,
            SignatureCheck.VALIDITY);
    assertThat(evidence.claimedAt()).contains(NOW);
    assertThat(evidence.provenSignatory().orElseThrow())
        .satisfies(
            anna -> {
              assertThat(anna.name()).contains("Anna Virta");
              assertThat(anna.identifier()).contains("12345678A");
              assertThat(anna.organisation()).contains("Koti");
              assertThat(anna.issuer()).contains("Luottamus Oy");
            });
    assertThat(read.content().orElseThrow()).isEqualTo(BYTES);
  }

  @ParameterizedTest
  @CsvSource({
    "RSA, SHA256withRSA",
    "RSA, SHA512withRSA",
    "RSA, SHA256withRSAandMGF1",
    "CURVE, SHA256withECDSA",
    "CURVE, SHA3-256withECDSA",
    "OTHER, SHA384withECDSA",
    "EDWARDS, Ed25519"
  })
  @DisplayName("S69.1 signatures of RSA and of curves count, with their content and apart from it")
  void signaturesOfAllKindsCount(String key, String algorithm) {
    Issued person = ROOT.issues(form("CN=Kaisa", key(key)).usage(KeyUsage.digitalSignature));
    assertThat(requests().verify(Letter.of(TEXT).by(person, algorithm).enveloped()).isValid())
        .isTrue();
    byte[] detached = Letter.of(TEXT).by(person, algorithm).detached();
    assertThat(requests().verify(detached, BYTES).isValid()).isTrue();
    assertThat(requests().verify(detached, "Muuta".getBytes(StandardCharsets.UTF_8)).findings())
        .contains(SignatureFinding.DIGEST_MISMATCH);
  }

  private static java.security.KeyPair key(String name) {
    return switch (name) {
      case "RSA" -> Keys.RSA;
      case "CURVE" -> Keys.CURVE;
      case "OTHER" -> Keys.OTHER_CURVE;
      default -> Keys.EDWARDS;
    };
  }

  @Test
  @DisplayName("S69 the signature of another person is shown as theirs")
  void anotherPersonsSignatureIsTheirs() {
    Issued eero = ROOT.issues("CN=Eero Koski");
    SignatureEvidence evidence =
        requests().verify(Letter.of("Anna Virta pyytää tietojaan").by(eero).enveloped());
    assertThat(evidence.provenSignatory().orElseThrow().name()).contains("Eero Koski");
  }

  @Test
  @DisplayName("S69 a path leads over authorities that the message brings along")
  void pathLeadsOverAuthorities() {
    Issued first = ROOT.issues(form("CN=Väli 1", Keys.RSA).authority());
    Issued second = first.issues(form("CN=Väli 2", Keys.OTHER_CURVE).authority());
    Issued person = second.issues("CN=Kaisa");
    assertThat(requests().verify(Letter.of(TEXT).by(person).with(first, second).enveloped()))
        .matches(SignatureEvidence::isValid);
    assertThat(requests().verify(Letter.of(TEXT).by(person).with(first).enveloped()).findings())
        .as("a link is missing")
        .contains(SignatureFinding.NOT_TRUSTED);
  }

  @Test
  @DisplayName("S69 a certificate that the host trusts by itself needs no authority")
  void singleSignatoryMayBeTrusted() {
    Issued alone = Issued.root(form("CN=Kaisa", Keys.CURVE).usage(KeyUsage.digitalSignature));
    byte[] message = Letter.of(TEXT).by(alone).enveloped();
    assertThat(trusting(TrustedRoots.of(List.of(alone.certificate()))).verify(message).isValid())
        .isTrue();
    assertThat(requests().verify(message).findings()).contains(SignatureFinding.NOT_TRUSTED);
  }

  @Test
  @DisplayName("S69 of several signatures the one that counts is told, and that there are others")
  void oneOfSeveralCounts() {
    Issued stranger = Issued.root(form("CN=Muu", Keys.RSA).usage(KeyUsage.digitalSignature));
    SignatureEvidence evidence =
        requests().verify(Letter.of(TEXT).by(stranger).by(ANNA).enveloped());
    assertThat(evidence.provenSignatory().orElseThrow().name()).contains("Anna Virta");
    assertThat(evidence.findings()).contains(SignatureFinding.OTHER_SIGNATURES);
  }

  @Test
  @DisplayName("law 10: printing evidence shows nobody")
  void printingShowsNobody() {
    SignedContent read = requests().read(Letter.of(TEXT).by(ANNA).enveloped());
    assertThat(read.toString() + read.evidence() + read.evidence().signatory())
        .contains("ADVANCED")
        .doesNotContain("Anna", "Virta", "12345678A", "Koti", "Luottamus");
  }

  @Test
  @DisplayName("S69 a clock that is a little behind is no finding, one that lies in the future is")
  void timeInTheFutureIsTold() {
    assertThat(at(Duration.ofMinutes(4))).doesNotContain(SignatureFinding.SIGNED_IN_FUTURE);
    assertThat(at(Duration.ofMinutes(6))).contains(SignatureFinding.SIGNED_IN_FUTURE);
  }

  private static Iterable<SignatureFinding> at(Duration ahead) {
    SignatureEvidence evidence =
        requests().verify(Letter.of(TEXT).by(ANNA, NOW.plus(ahead)).enveloped());
    assertThat(evidence.isValid()).as("it is told, not held against them").isTrue();
    return evidence.findings();
  }

  @Test
  @DisplayName("S69 many threads get the same evidence")
  void manyThreadsGetTheSame() {
    SignedRequests requests = requests();
    byte[] message = Letter.of(TEXT).by(ANNA).enveloped();
    SignatureEvidence alone = requests.verify(message);
    assertThat(IntStream.range(0, 400).parallel().mapToObj(i -> requests.verify(message)))
        .allMatch(alone::equals);
  }
}
