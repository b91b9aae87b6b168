package fi.rekisteri.core.signature;

import static fi.rekisteri.core.signature.Issued.form;
import static fi.rekisteri.core.signature.SignedRequestsTest.ROOT;
import static fi.rekisteri.core.signature.SignedRequestsTest.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import fi.rekisteri.signature.SignatureEvidence;
import fi.rekisteri.signature.SignatureFinding;
import java.time.Duration;
import java.util.Iterator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.BEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Certificates and signatures that others made up to pass for somebody. */
class HostileCertificatesTest {
  private static final Issued ANNA = ROOT.issues("CN=Anna Virta");

  @Test
  @DisplayName("S69 a root of the same name with another key proves nobody")
  void namesakeOfTheRootProvesNobody() {
    Issued forged = Issued.root(form("CN=Luottamus Oy", Keys.RSA).authority());
    Issued anna = forged.issues("CN=Anna Virta");
    assertThat(requests().verify(Letter.of("Hei").by(anna).with(forged).enveloped()).findings())
        .contains(SignatureFinding.NOT_TRUSTED);
  }

  @Test
  @DisplayName("S69 a certificate that a person issued for another proves nobody")
  void personsDoNotIssue() {
    Issued anna = ROOT.issues("CN=Anna Virta");
    Issued forged = anna.issues("CN=Eero Koski");
    assertThat(requests().verify(Letter.of("Hei").by(forged).with(anna).enveloped()).findings())
        .contains(SignatureFinding.NOT_TRUSTED);
  }

  @Test
  @DisplayName("S69 a certificate put in place of the signatory's proves nobody")
  void swappedCertificateProvesNobody() throws Exception {
    byte[] message = Letter.of("Hei").by(ANNA).enveloped();
    Issued eero = ROOT.issues(form("CN=Eero", Keys.OTHER_CURVE).usage(KeyUsage.digitalSignature));
    CMSSignedData swapped =
        CMSSignedData.replaceCertificatesAndCRLs(
            new CMSSignedData(message),
            new org.bouncycastle.cert.jcajce.JcaCertStore(java.util.List.of(eero.certificate())),
            null,
            null);
    assertThat(requests().verify(swapped.getEncoded()).findings())
        .containsExactly(SignatureFinding.CERTIFICATE_MISSING);
  }

  @Test
  @DisplayName("S69 certificates that all certify each other keep nobody busy")
  void circlesEnd() {
    Letter letter = Letter.of("Hei");
    Issued[] ring = new Issued[9];
    for (int i = 0; i < ring.length; i++) {
      ring[i] = Issued.root(form("CN=Rengas", Keys.RSA).authority());
    }
    byte[] message = letter.by(ring[0].issues("CN=Anna Virta")).with(ring).enveloped();
    SignatureEvidence evidence =
        assertTimeout(Duration.ofSeconds(20), () -> requests().verify(message));
    assertThat(evidence.findings()).contains(SignatureFinding.NOT_TRUSTED);
  }

  @Test
  @DisplayName(
      "S69 the attributes of one message do not pass for the content of another; control: the"
          + " signature alone would")
  void attributesAreNoContent() throws Exception {
    CMSSignedData original = new CMSSignedData(Letter.of("Hei").by(ANNA).enveloped());
    byte[] attributes = only(original).getEncodedSignedAttributes();
    CMSSignedData forged = new CMSSignedData(around(original, new BEROctetString(attributes)));
    assertThat(verifies(forged)).isTrue();
    assertThat(requests().verify(forged.getEncoded()).findings())
        .contains(SignatureFinding.SIGNATURE_INVALID);
    byte[] direct = Letter.of("Hei").by(ANNA, null, null).with(ANNA).enveloped();
    assertThat(requests().verify(direct).isValid()).as("without attributes, honestly").isTrue();
    byte[] digit = Letter.of("1. Poistakaa").by(ANNA, null, null).with(ANNA).enveloped();
    assertThat(requests().verify(digit).isValid()).as("a letter that begins like a SET").isTrue();
  }

  @Test
  @DisplayName("S69 a content that is no bytes is none: control: the signature alone would pass")
  void onlyBytesAreContent() throws Exception {
    CMSSignedData original = new CMSSignedData(Letter.of("Hei").by(ANNA).enveloped());
    byte[] attributes = only(original).getEncodedSignedAttributes();
    CMSSignedData forged =
        new CMSSignedData(
            around(original, new DERSequence(ASN1Primitive.fromByteArray(attributes))));
    assertThat(verifies(forged)).isTrue();
    assertThat(requests().verify(forged.getEncoded()).findings())
        .contains(SignatureFinding.CONTENT_MISSING);
  }

  private static boolean verifies(CMSSignedData message) throws Exception {
    return only(message)
        .verify(
            new JcaSimpleSignerInfoVerifierBuilder()
                .setProvider(Providers.BOUNCY_CASTLE)
                .build(ANNA.certificate().getPublicKey()));
  }

  /** A message of another content with the signature of the first, without its attributes. */
  private static byte[] around(CMSSignedData original, ASN1Encodable content) throws Exception {
    SignerInfo info = only(original).toASN1Structure();
    SignerInfo bare =
        new SignerInfo(
            info.getSID(),
            info.getDigestAlgorithm(),
            (ASN1Set) null,
            info.getDigestEncryptionAlgorithm(),
            info.getEncryptedDigest(),
            null);
    SignedData data = SignedData.getInstance(original.toASN1Structure().getContent());
    SignedData forged =
        new SignedData(
            data.getDigestAlgorithms(),
            new ContentInfo(CMSObjectIdentifiers.data, content),
            data.getCertificates(),
            null,
            new DERSet(bare));
    return new ContentInfo(CMSObjectIdentifiers.signedData, forged).getEncoded();
  }

  private static SignerInformation only(CMSSignedData data) {
    Iterator<SignerInformation> all = data.getSignerInfos().getSigners().iterator();
    return all.next();
  }
}
