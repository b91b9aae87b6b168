package fi.rekisteri.core.signature;

import fi.rekisteri.signature.SignatureCheck;
import fi.rekisteri.signature.SignatureFinding;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Looks at one signature of a message, from the content to the root. Thread-safe. */
final class SignerCheck {
  /** How far clocks of people may be ahead. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  /** Nobody has two certificates of one number; more are there to cost time. */
  private static final int MOST_NAMESAKES = 2;

  private final CertificateJudgement certificates;
  private final Clock clock;

  SignerCheck(TrustedRoots roots, Clock clock) {
    this.certificates = new CertificateJudgement(roots, clock);
    this.clock = clock;
  }

  Verdict check(SignedMessage message, SignerInformation signer) {
    Verdict best = new Verdict();
    List<X509CertificateHolder> named = message.named(signer);
    if (named.isEmpty()) {
      best.find(SignatureFinding.CERTIFICATE_MISSING);
      claimTime(signer, best);
      return best;
    }
    for (X509CertificateHolder one : named.subList(0, Math.min(MOST_NAMESAKES, named.size()))) {
      best = check(message, signer, one);
      if (best.has(SignatureCheck.SIGNATURE)) {
        return best; // Two may bear one name; that of the key is meant.
      }
    }
    return best;
  }

  private Verdict check(
      SignedMessage message, SignerInformation signer, X509CertificateHolder named) {
    Verdict verdict = new Verdict();
    claimTime(signer, verdict);
    Optional<X509Certificate> certificate = SignedMessage.x509(named);
    if (certificate.isEmpty()) {
      verdict.find(SignatureFinding.UNSUPPORTED_ALGORITHM);
      return verdict;
    }
    verdict.name(Signatories.of(certificate.get()));
    certificates.judge(certificate.get(), message.all(), verdict);
    if (!OwnCertificate.isNamedBy(signer, named)) {
      verdict.find(SignatureFinding.CERTIFICATE_SUBSTITUTED);
    }
    if (message.content().isPresent()) {
      checkSignature(message, signer, certificate.get(), verdict);
    } else {
      verdict.find(SignatureFinding.CONTENT_MISSING);
    }
    return verdict;
  }

  private static void checkSignature(
      SignedMessage message,
      SignerInformation signer,
      X509Certificate certificate,
      Verdict verdict) {
    Optional<SignatureFinding> objection =
        Algorithms.against(
            signer.getDigestAlgorithmID(),
            signer.toASN1Structure().getDigestEncryptionAlgorithm(),
            certificate.getPublicKey());
    if (objection.isPresent()) {
      verdict.find(objection.get());
    } else if (isBorrowed(message, signer)) {
      verdict.find(SignatureFinding.SIGNATURE_INVALID);
    } else {
      verify(signer, certificate, verdict);
    }
  }

  private static void verify(
      SignerInformation signer, X509Certificate certificate, Verdict verdict) {
    try {
      // By the key alone: the certificate is judged by today's date, not by the claimed one.
      if (signer.verify(
          new JcaSimpleSignerInfoVerifierBuilder()
              .setProvider(Providers.BOUNCY_CASTLE)
              .build(certificate.getPublicKey()))) {
        verdict.pass(SignatureCheck.CONTENT);
        verdict.pass(SignatureCheck.SIGNATURE);
      } else {
        verdict.find(SignatureFinding.SIGNATURE_INVALID);
      }
    } catch (CMSSignerDigestMismatchException other) {
      verdict.find(SignatureFinding.DIGEST_MISMATCH);
    } catch (CMSException | OperatorCreationException | RuntimeException broken) {
      verdict.find(SignatureFinding.SIGNATURE_INVALID);
    }
  }

  /**
   * Whether the content may be the attributes of another message: what was signed there is a SET,
   * and without attributes of its own this signature would pass for one of those bytes.
   */
  private static boolean isBorrowed(SignedMessage message, SignerInformation signer) {
    return signer.getSignedAttributes() == null
        && message.content().filter(SignerCheck::isSet).isPresent();
  }

  private static boolean isSet(byte[] content) {
    try {
      return content.length > 0 && content[0] == 0x31 && Asn1Shape.end(content) == content.length;
    } catch (UnreadableException text) {
      return false; // A letter may begin with the digit 1.
    }
  }

  private void claimTime(SignerInformation signer, Verdict verdict) {
    attribute(signer, CMSAttributes.signingTime)
        .flatMap(SignerCheck::time)
        .ifPresent(time -> claimTime(time, verdict));
  }

  /** Takes down when it is said to have been signed. */
  void claimTime(Instant time, Verdict verdict) {
    verdict.claim(time);
    if (time.isAfter(clock.instant().plus(AHEAD))) {
      verdict.find(SignatureFinding.SIGNED_IN_FUTURE);
    }
  }

  private static Optional<Instant> time(ASN1Encodable value) {
    try {
      return Optional.of(Time.getInstance(value).getDate().toInstant());
    } catch (RuntimeException noTime) {
      return Optional.empty();
    }
  }

  /** The first value of a signed attribute. */
  static Optional<ASN1Encodable> attribute(SignerInformation signer, ASN1ObjectIdentifier type) {
    AttributeTable attributes = signer.getSignedAttributes();
    Attribute attribute = attributes == null ? null : attributes.get(type);
    return attribute == null || attribute.getAttrValues().size() == 0
        ? Optional.empty()
        : Optional.of(attribute.getAttrValues().getObjectAt(0));
  }
}
