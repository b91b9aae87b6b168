package fi.rekisteri.core.signature;

import static fi.rekisteri.core.signature.Issued.form;
import static fi.rekisteri.core.signature.SignedRequestsTest.ROOT;
import static fi.rekisteri.core.signature.SignedRequestsTest.trusting;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.signature.SignatureCheck;
import fi.rekisteri.signature.SignatureEvidence;
import fi.rekisteri.signature.SignatureState;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.qualified.QCStatement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Qualified is what says so, is a person's, and stands below a qualified root (eIDAS 3(12)). */
class QualifiedSignatureTest {
  private static final QCStatement COMPLIANCE = said("0.4.0.1862.1.1");
  private static final QCStatement DEVICE = said("0.4.0.1862.1.4");
  private static final TrustedRoots QUALIFIED =
      TrustedRoots.of(List.of()).withQualified(List.of(ROOT.certificate()));

  @Test
  @DisplayName("S69.1 a qualified certificate with its device below a qualified root makes a QES")
  void qualifiedSignatureIsTold() {
    SignatureEvidence evidence = judged(QUALIFIED, COMPLIANCE, DEVICE);
    assertThat(evidence.state()).isEqualTo(SignatureState.QES);
    assertThat(evidence.passed()).contains(SignatureCheck.QUALIFICATION);
    assertThat(judged(QUALIFIED, COMPLIANCE, DEVICE, types("0.4.0.1862.1.6.1")).state())
        .isEqualTo(SignatureState.QES);
  }

  @Test
  @DisplayName("S69.1 without device, compliance or a qualified root it is an advanced signature")
  void restIsAdvanced() {
    assertThat(judged(QUALIFIED, COMPLIANCE).state()).isEqualTo(SignatureState.ADVANCED);
    assertThat(judged(QUALIFIED, DEVICE).state()).isEqualTo(SignatureState.ADVANCED);
    assertThat(judged(QUALIFIED).state()).isEqualTo(SignatureState.ADVANCED);
    assertThat(judged(TrustedRoots.of(List.of(ROOT.certificate())), COMPLIANCE, DEVICE).state())
        .as("anybody can write these words into a certificate")
        .isEqualTo(SignatureState.ADVANCED);
  }

  @Test
  @DisplayName("S69.1 a seal of a company, and another country's law, make no QES")
  void sealsAndOtherLawsAreNone() {
    assertThat(judged(QUALIFIED, COMPLIANCE, DEVICE, types("0.4.0.1862.1.6.2")).state())
        .isEqualTo(SignatureState.ADVANCED);
    QCStatement swiss =
        new QCStatement(
            new ASN1ObjectIdentifier("0.4.0.1862.1.7"),
            new DERSequence(new DERPrintableString("CH")));
    assertThat(judged(QUALIFIED, COMPLIANCE, DEVICE, swiss).state())
        .isEqualTo(SignatureState.ADVANCED);
  }

  @Test
  @DisplayName("S69.1 statements that cannot be read say nothing")
  void unreadableStatementsSayNothing() {
    QCStatement odd =
        new QCStatement(
            new ASN1ObjectIdentifier("0.4.0.1862.1.6"), new DERPrintableString("esign"));
    assertThat(judged(QUALIFIED, COMPLIANCE, DEVICE, odd).state())
        .isEqualTo(SignatureState.ADVANCED);
  }

  private static SignatureEvidence judged(TrustedRoots roots, QCStatement... statements) {
    Issued person =
        ROOT.issues(
            form("CN=Kaisa", Keys.CURVE).usage(KeyUsage.nonRepudiation).qualified(statements));
    return trusting(roots).verify(Letter.of("Hei").by(person).enveloped());
  }

  private static QCStatement said(String number) {
    return new QCStatement(new ASN1ObjectIdentifier(number));
  }

  private static QCStatement types(String number) {
    return new QCStatement(
        new ASN1ObjectIdentifier("0.4.0.1862.1.6"),
        new DERSequence(new ASN1ObjectIdentifier(number)));
  }
}
