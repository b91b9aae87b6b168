package fi.rekisteri.core.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformation;

/**
 * The certificate that a signature names among what it signs (RFC 5035), so that nobody can put
 * another certificate of the same key, with another name, in its place.
 */
final class OwnCertificate {
  private OwnCertificate() {}

  /** Whether a certificate is that one. A signature that names none says nothing against it. */
  static boolean isNamedBy(SignerInformation signer, X509CertificateHolder certificate) {
    try {
      Optional<ASN1Encodable> second =
          SignerCheck.attribute(signer, PKCSObjectIdentifiers.id_aa_signingCertificateV2);
      if (second.isPresent()) {
        ESSCertIDv2 id = SigningCertificateV2.getInstance(second.get()).getCerts()[0];
        return hashes(id.getHashAlgorithm().getAlgorithm().getId(), certificate, id.getCertHash());
      }
      Optional<ASN1Encodable> first =
          SignerCheck.attribute(signer, PKCSObjectIdentifiers.id_aa_signingCertificate);
      if (first.isPresent()) {
        ESSCertID id = SigningCertificate.getInstance(first.get()).getCerts()[0];
        return hashes(OIWObjectIdentifiers.idSHA1.getId(), certificate, id.getCertHash());
      }
      return true;
    } catch (RuntimeException | GeneralSecurityException | IOException unreadable) {
      return false;
    }
  }

  private static boolean hashes(String algorithm, X509CertificateHolder certificate, byte[] hash)
      throws GeneralSecurityException, IOException {
    return Arrays.equals(
        MessageDigest.getInstance(algorithm, Providers.BOUNCY_CASTLE)
            .digest(certificate.getEncoded()),
        hash);
  }

  /** The hash by which a signature of our own names its certificate. */
  static byte[] sha256(X509Certificate certificate) throws CertificateEncodingException {
    try {
      return MessageDigest.getInstance("SHA-256", Providers.BOUNCY_CASTLE)
          .digest(certificate.getEncoded());
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Bouncy Castle has SHA-256", absent);
    }
  }
}
