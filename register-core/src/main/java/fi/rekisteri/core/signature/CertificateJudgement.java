package fi.rekisteri.core.signature;

import fi.rekisteri.signature.SignatureCheck;
import fi.rekisteri.signature.SignatureFinding;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/** Judges the certificate of a signatory: trusted, valid today, revoked, qualified. Thread-safe. */
final class CertificateJudgement {
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  /** Servers, code, time stamps and OCSP answers (RFC 5280, section 4.2.1.12). */
  private static final Set<String> OF_MACHINES =
      Set.of("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.3", "1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.9");

  private final TrustedRoots roots;
  private final PathSearch search;
  private final RevocationLists lists;
  private final Clock clock;

  CertificateJudgement(TrustedRoots roots, Clock clock) {
    this.roots = roots;
    this.search = new PathSearch(roots.all());
    this.lists = new RevocationLists(roots.revocationLists());
    this.clock = clock;
  }

  void judge(X509Certificate certificate, Collection<X509Certificate> others, Verdict verdict) {
    Instant now = clock.instant();
    judgeValidity(certificate, now, verdict);
    if (!isForSigning(certificate)) {
      verdict.find(SignatureFinding.NOT_FOR_SIGNING);
    }
    Optional<CertificatePath> path = search.find(certificate, others, within(certificate, now));
    if (path.isEmpty()) {
      verdict.find(SignatureFinding.NOT_TRUSTED);
      return;
    }
    judge(path.get(), now, verdict);
    if (roots.qualified().contains(path.get().root())
        && QualifiedStatements.areThoseOfAPerson(certificate)) {
      verdict.pass(SignatureCheck.QUALIFICATION);
    }
  }

  private void judge(CertificatePath path, Instant now, Verdict verdict) {
    path.certificates().stream()
        .map(CertificateJudgement::againstStrength)
        .flatMap(Optional::stream)
        .forEach(verdict::find);
    verdict.pass(SignatureCheck.TRUST);
    if (lists.revokes(path)) {
      verdict.find(SignatureFinding.CERTIFICATE_REVOKED);
    } else if (lists.cover(path, now)) {
      verdict.pass(SignatureCheck.REVOCATION);
    } else {
      verdict.find(SignatureFinding.REVOCATION_UNKNOWN);
    }
  }

  private static void judgeValidity(X509Certificate certificate, Instant now, Verdict verdict) {
    if (now.isBefore(certificate.getNotBefore().toInstant())) {
      verdict.find(SignatureFinding.CERTIFICATE_NOT_YET_VALID);
    } else if (now.isAfter(certificate.getNotAfter().toInstant())) {
      verdict.find(SignatureFinding.CERTIFICATE_EXPIRED);
    } else {
      verdict.pass(SignatureCheck.VALIDITY);
    }
  }

  /** Now, or the nearest time at which it is valid: expired and not trusted are told apart. */
  private static Date within(X509Certificate certificate, Instant now) {
    if (now.isBefore(certificate.getNotBefore().toInstant())) {
      return certificate.getNotBefore();
    }
    return now.isAfter(certificate.getNotAfter().toInstant())
        ? certificate.getNotAfter()
        : Date.from(now);
  }

  private static boolean isForSigning(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    try {
      List<String> extended = certificate.getExtendedKeyUsage();
      return (usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION])
          && (extended == null || !OF_MACHINES.containsAll(extended));
    } catch (CertificateParsingException unreadable) {
      return false;
    }
  }

  /** The JDK lets a path pass that others can forge, such as one of SHA-1. */
  private static Optional<SignatureFinding> againstStrength(X509Certificate certificate) {
    AlgorithmIdentifier algorithm;
    try {
      algorithm = new JcaX509CertificateHolder(certificate).getSignatureAlgorithm();
    } catch (java.security.cert.CertificateEncodingException unreadable) {
      return Optional.of(SignatureFinding.UNSUPPORTED_ALGORITHM);
    }
    return Algorithms.againstSignature(algorithm)
        .or(() -> Algorithms.against(certificate.getPublicKey()));
  }
}
