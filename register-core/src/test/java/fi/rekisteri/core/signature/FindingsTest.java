package fi.rekisteri.core.signature;

import static fi.rekisteri.core.signature.Issued.NOW;
import static fi.rekisteri.core.signature.Issued.form;
import static fi.rekisteri.core.signature.SignedRequestsTest.ROOT;
import static fi.rekisteri.core.signature.SignedRequestsTest.requests;
import static fi.rekisteri.core.signature.SignedRequestsTest.trusting;
import static fi.rekisteri.signature.SignatureFinding.*;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.signature.SignatureCheck;
import fi.rekisteri.signature.SignatureEvidence;
import fi.rekisteri.signature.SignatureFinding;
import fi.rekisteri.signature.SignatureState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each finding has an example that brings it about, beside a control without the defect. */
class FindingsTest {
  private static final String TEXT = "Oikaiskaa osoitteeni.";
  private static final Issued ANNA = ROOT.issues("CN=Anna Virta");
  private static final Duration YEARS = Duration.ofDays(800);

  /** What is found, and by what. */
  private static final Map<SignatureFinding, Supplier<SignatureEvidence>> EXAMPLES =
      Map.ofEntries(
          entry(NO_SIGNATURE, () -> requests().verify(Letter.of(TEXT).with(ANNA).enveloped())),
          entry(MALFORMED, () -> requests().verify("Hei!".getBytes(StandardCharsets.UTF_8))),
          entry(
              TOO_LARGE, () -> requests().verify(new byte[SignatureLimits.USUAL.fileBytes() + 1])),
          entry(
              UNSUPPORTED_FORMAT,
              () -> requests().verify("<Signature/>".getBytes(StandardCharsets.UTF_8))),
          entry(UNSUPPORTED_ALGORITHM, () -> signedAs("RIPEMD160withRSA")),
          entry(WEAK_ALGORITHM, () -> signedAs("SHA1withRSA")),
          entry(CONTENT_MISSING, () -> requests().verify(Letter.of(TEXT).by(ANNA).detached())),
          entry(
              DIGEST_MISMATCH,
              () ->
                  requests()
                      .verify(
                          Letter.of(TEXT).by(ANNA).detached(),
                          (TEXT + "!").getBytes(StandardCharsets.UTF_8))),
          entry(SIGNATURE_INVALID, FindingsTest::alteredSignature),
          entry(
              CERTIFICATE_MISSING,
              () -> requests().verify(Letter.of(TEXT).by(ANNA, null, Letter.usual()).enveloped())),
          entry(CERTIFICATE_SUBSTITUTED, () -> naming(ROOT)),
          entry(NOT_TRUSTED, () -> signed(Issued.root("Väärä").issues("CN=Anna Virta"))),
          entry(CERTIFICATE_EXPIRED, () -> validFor(YEARS.negated(), Duration.ofSeconds(-1))),
          entry(CERTIFICATE_NOT_YET_VALID, () -> validFor(Duration.ofSeconds(1), YEARS)),
          entry(CERTIFICATE_REVOKED, () -> withList(Duration.ofDays(30), ANNA)),
          entry(
              NOT_FOR_SIGNING,
              () -> signed(ROOT.issues(form("CN=A", Keys.CURVE).usage(KeyUsage.keyAgreement)))),
          entry(
              PARTIAL_COVERAGE,
              () -> requests().verify(SignedPdf.by(ANNA).signed().and("\n").bytes())),
          entry(REVOCATION_UNKNOWN, () -> signed(ANNA)),
          entry(
              SIGNED_IN_FUTURE,
              () -> requests().verify(Letter.of(TEXT).by(ANNA, NOW.plus(YEARS)).enveloped())),
          entry(
              OTHER_SIGNATURES,
              () -> requests().verify(Letter.of(TEXT).by(ANNA).by(ANNA).enveloped())));

  @ParameterizedTest
  @EnumSource(SignatureFinding.class)
  @DisplayName("S69.3 F03 each finding is told by evidence, never by an exception")
  void eachFindingIsTold(SignatureFinding finding) {
    SignatureEvidence evidence = EXAMPLES.get(finding).get();
    assertThat(evidence.findings()).contains(finding);
    assertThat(evidence.isValid()).isEqualTo(!finding.isBreaking());
    assertThat(evidence.findings().stream().filter(SignatureFinding::isBreaking))
        .as("nothing else is wrong with the example")
        .hasSize(finding.isBreaking() ? 1 : 0);
  }

  @Test
  @DisplayName("control: the same without a defect counts")
  void withoutDefectItCounts() {
    assertThat(signed(ANNA).isValid()).isTrue();
    assertThat(signedAs("SHA256withRSA").isValid()).isTrue();
    assertThat(naming(ANNA).isValid()).isTrue();
    assertThat(validFor(Duration.ZERO, YEARS).isValid()).isTrue();
    assertThat(validFor(YEARS.negated(), Duration.ZERO).isValid()).isTrue();
    assertThat(requests().verify(SignedPdf.by(ANNA).signed().bytes()).isValid()).isTrue();
  }

  @Test
  @DisplayName("S69 a current list that does not name a certificate clears it, an old one does not")
  void currentListClears() {
    SignatureEvidence cleared = withList(Duration.ofDays(1));
    assertThat(cleared.passed()).contains(SignatureCheck.REVOCATION);
    assertThat(cleared.findings()).isEmpty();
    assertThat(withList(Duration.ofDays(8)).findings()).containsExactly(REVOCATION_UNKNOWN);
    assertThat(withList(Duration.ofDays(-1)).findings()).containsExactly(REVOCATION_UNKNOWN);
  }

  @Test
  @DisplayName("S69 a list that somebody else signed under the name of the root says nothing")
  void forgedListSaysNothing() {
    Issued forger = Issued.root(form("CN=Luottamus Oy", Keys.RSA).authority());
    TrustedRoots roots =
        TrustedRoots.of(List.of(ROOT.certificate()))
            .withRevocationLists(List.of(forger.revokes(NOW, ANNA)));
    assertThat(trusting(roots).verify(Letter.of(TEXT).by(ANNA).enveloped()).findings())
        .containsExactly(REVOCATION_UNKNOWN);
  }

  @Test
  @DisplayName("S69 keys that are too short, and paths that others can forge, prove nothing")
  void weakKeysAndPathsProveNothing() {
    int usage = KeyUsage.digitalSignature;
    assertThat(signed(ROOT.issues(form("CN=A", Keys.SHORT_RSA).usage(usage))).findings())
        .contains(WEAK_ALGORITHM);
    assertThat(signed(ROOT.issues(form("CN=A", Keys.curve("secp224r1")).usage(usage))).findings())
        .contains(WEAK_ALGORITHM);
    assertThat(
            signed(ROOT.issues(form("CN=A", Keys.RSA).usage(usage).signedBy("SHA1withRSA")))
                .findings())
        .contains(WEAK_ALGORITHM);
  }

  @Test
  @DisplayName("S69 a certificate of a server is none of a person")
  void serversDoNotSign() {
    ExtendedKeyUsage server = new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth);
    ExtendedKeyUsage both =
        new ExtendedKeyUsage(
            new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_emailProtection});
    assertThat(signed(used(server)).findings()).contains(NOT_FOR_SIGNING);
    assertThat(signed(used(both)).state()).isEqualTo(SignatureState.ADVANCED);
  }

  @Test
  @DisplayName("S69 whom a broken signature names is a claim, which nothing calls proved")
  void brokenSignatureProvesNobody() {
    SignatureEvidence evidence = EXAMPLES.get(NOT_TRUSTED).get();
    assertThat(evidence.signatory().orElseThrow().name()).contains("Anna Virta");
    assertThat(evidence.provenSignatory()).isEmpty();
  }

  private static Issued used(ExtendedKeyUsage purposes) {
    return ROOT.issues(
        form("CN=A", Keys.CURVE)
            .usage(KeyUsage.digitalSignature)
            .with(Extension.extendedKeyUsage, true, purposes));
  }

  private static SignatureEvidence signed(Issued person) {
    return requests().verify(Letter.of(TEXT).by(person).enveloped());
  }

  private static SignatureEvidence signedAs(String algorithm) {
    Issued person = ROOT.issues(form("CN=Kaisa", Keys.RSA).usage(KeyUsage.digitalSignature));
    return requests().verify(Letter.of(TEXT).by(person, algorithm).enveloped());
  }

  private static SignatureEvidence validFor(Duration from, Duration to) {
    return signed(
        ROOT.issues(
            form("CN=A", Keys.CURVE)
                .usage(KeyUsage.nonRepudiation)
                .valid(NOW.plus(from), NOW.plus(to))));
  }

  /** A list of an age, on which some stand. */
  private static SignatureEvidence withList(Duration age, Issued... revoked) {
    TrustedRoots roots =
        TrustedRoots.of(List.of(ROOT.certificate()))
            .withRevocationLists(List.of(ROOT.revokes(NOW.minus(age), revoked)));
    return trusting(roots).verify(Letter.of(TEXT).by(ANNA).enveloped());
  }

  /** Anna's signature, which names a certificate as hers. */
  private static SignatureEvidence naming(Issued named) {
    try {
      byte[] hash =
          java.security.MessageDigest.getInstance("SHA-256")
              .digest(named.certificate().getEncoded());
      SigningCertificateV2 own = new SigningCertificateV2(new ESSCertIDv2(hash));
      Attribute attribute =
          new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(own));
      return requests().verify(Letter.of(TEXT).by(ANNA, attribute).enveloped());
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** One bit of the signature itself is another. */
  private static SignatureEvidence alteredSignature() {
    try {
      byte[] message = Letter.of(TEXT).by(ANNA).detached();
      byte[] signature =
          new CMSSignedData(message).getSignerInfos().getSigners().iterator().next().getSignature();
      String hex = HexFormat.of().formatHex(message);
      int at = hex.indexOf(HexFormat.of().formatHex(signature)) / 2 + signature.length - 1;
      message[at] ^= 1;
      return requests().verify(message, TEXT.getBytes(StandardCharsets.UTF_8));
    } catch (CMSException e) {
      throw new AssertionError(e);
    }
  }
}
