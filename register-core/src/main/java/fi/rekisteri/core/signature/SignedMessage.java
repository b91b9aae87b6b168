package fi.rekisteri.core.signature;

import fi.rekisteri.signature.SignatureFinding;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/** A CMS message with signatures (RFC 5652, section 5), parsed within limits. */
final class SignedMessage {
  private final CMSSignedData data;
  private final List<SignerInformation> signers;
  private final List<X509CertificateHolder> certificates;

  private SignedMessage(CMSSignedData data) {
    this.data = data;
    this.signers = List.copyOf(data.getSignerInfos().getSigners());
    this.certificates = List.copyOf(data.getCertificates().getMatches(null));
  }

  /**
   * Parses a message.
   *
   * @param content what a detached signature signs
   * @throws UnreadableException where it is no such message, or beyond the limits
   */
  static SignedMessage parse(byte[] message, byte @Nullable [] content, SignatureLimits limits)
      throws UnreadableException {
    Asn1Shape.requireOne(message);
    try {
      CMSSignedData data =
          content == null
              ? new CMSSignedData(message)
              : new CMSSignedData(new CMSProcessableByteArray(content), message);
      requireWithin(data, limits);
      SignedMessage parsed = new SignedMessage(data);
      for (X509CertificateHolder certificate : parsed.certificates) {
        requireFlat(certificate);
      }
      return parsed;
    } catch (CMSException | RuntimeException unreadable) {
      throw new UnreadableException(SignatureFinding.MALFORMED);
    }
  }

  List<SignerInformation> signers() {
    return signers;
  }

  /** What stands in the message, or was handed in with it. Only bytes are a content. */
  Optional<byte[]> content() {
    CMSTypedData content = data.getSignedContent();
    return content != null && content.getContent() instanceof byte[] bytes
        ? Optional.of(bytes)
        : Optional.empty();
  }

  /** The certificates that a signature names as that of its signatory. */
  List<X509CertificateHolder> named(SignerInformation signer) {
    return certificates.stream().filter(signer.getSID()::match).toList();
  }

  /** The certificates that can be used to build a path. */
  Collection<X509Certificate> all() {
    List<X509Certificate> all = new ArrayList<>();
    for (X509CertificateHolder certificate : certificates) {
      x509(certificate).ifPresent(all::add);
    }
    return all;
  }

  /** A certificate as the JDK reads it. Empty where its key is of a kind that is not known here. */
  static Optional<X509Certificate> x509(X509CertificateHolder certificate) {
    try {
      return Optional.of(
          (X509Certificate)
              CertificateFactory.getInstance("X.509", Providers.jdk())
                  .generateCertificate(new ByteArrayInputStream(certificate.getEncoded())));
    } catch (CertificateException | java.io.IOException unknown) {
      return Optional.empty();
    }
  }

  private static void requireWithin(CMSSignedData data, SignatureLimits limits)
      throws UnreadableException {
    SignedData parts = SignedData.getInstance(data.toASN1Structure().getContent());
    ASN1Set certificates = parts.getCertificates();
    if (parts.getSignerInfos().size() > limits.signers()
        || certificates != null && certificates.size() > limits.certificates()) {
      throw new UnreadableException(SignatureFinding.TOO_LARGE);
    }
  }

  /** Extensions are bytes to the first walk; a parser goes into them. */
  private static void requireFlat(X509CertificateHolder certificate) throws UnreadableException {
    if (certificate.hasExtensions()) {
      for (ASN1ObjectIdentifier id : certificate.getExtensions().getExtensionOIDs()) {
        Asn1Shape.requireOne(certificate.getExtension(id).getExtnValue().getOctets());
      }
    }
  }
}
