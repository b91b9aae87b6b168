package fi.rekisteri.core.signature;

import static java.util.Map.entry;

import fi.rekisteri.signature.SignatureFinding;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * Which algorithms and keys prove something today: a closed list, since a file from outside may
 * name any that a provider happens to know.
 */
final class Algorithms {
  private static final int SHORTEST_RSA = 2048;

  /** Beyond it one verification would keep a processor busy. */
  private static final int LONGEST_RSA = 8192;

  private static final int SHORTEST_CURVE = 256;

  private static final Set<ASN1ObjectIdentifier> STRONG =
      Set.of(
          NISTObjectIdentifiers.id_sha256,
          NISTObjectIdentifiers.id_sha384,
          NISTObjectIdentifiers.id_sha512,
          NISTObjectIdentifiers.id_sha3_256,
          NISTObjectIdentifiers.id_sha3_384,
          NISTObjectIdentifiers.id_sha3_512);

  private static final Set<ASN1ObjectIdentifier> WEAK =
      Set.of(
          PKCSObjectIdentifiers.md2,
          PKCSObjectIdentifiers.md5,
          OIWObjectIdentifiers.idSHA1,
          NISTObjectIdentifiers.id_sha224,
          PKCSObjectIdentifiers.md2WithRSAEncryption,
          PKCSObjectIdentifiers.md5WithRSAEncryption,
          PKCSObjectIdentifiers.sha1WithRSAEncryption,
          PKCSObjectIdentifiers.sha224WithRSAEncryption,
          X9ObjectIdentifiers.ecdsa_with_SHA1,
          X9ObjectIdentifiers.ecdsa_with_SHA224);

  /** The schemes that bring their own hash; the others take that of the message. */
  private static final Map<ASN1ObjectIdentifier, Scheme> SCHEMES =
      Map.ofEntries(
          entry(PKCSObjectIdentifiers.rsaEncryption, Scheme.rsa(null)),
          entry(
              PKCSObjectIdentifiers.sha256WithRSAEncryption,
              Scheme.rsa(NISTObjectIdentifiers.id_sha256)),
          entry(
              PKCSObjectIdentifiers.sha384WithRSAEncryption,
              Scheme.rsa(NISTObjectIdentifiers.id_sha384)),
          entry(
              PKCSObjectIdentifiers.sha512WithRSAEncryption,
              Scheme.rsa(NISTObjectIdentifiers.id_sha512)),
          entry(PKCSObjectIdentifiers.id_RSASSA_PSS, Scheme.rsa(null)),
          entry(
              X9ObjectIdentifiers.ecdsa_with_SHA256, Scheme.curve(NISTObjectIdentifiers.id_sha256)),
          entry(
              X9ObjectIdentifiers.ecdsa_with_SHA384, Scheme.curve(NISTObjectIdentifiers.id_sha384)),
          entry(
              X9ObjectIdentifiers.ecdsa_with_SHA512, Scheme.curve(NISTObjectIdentifiers.id_sha512)),
          entry(
              NISTObjectIdentifiers.id_ecdsa_with_sha3_256,
              Scheme.curve(NISTObjectIdentifiers.id_sha3_256)),
          entry(
              NISTObjectIdentifiers.id_ecdsa_with_sha3_384,
              Scheme.curve(NISTObjectIdentifiers.id_sha3_384)),
          entry(
              NISTObjectIdentifiers.id_ecdsa_with_sha3_512,
              Scheme.curve(NISTObjectIdentifiers.id_sha3_512)),
          entry(EdECObjectIdentifiers.id_Ed25519, new Scheme(EdECPublicKey.class, null)),
          entry(EdECObjectIdentifiers.id_Ed448, new Scheme(EdECPublicKey.class, null)));

  private Algorithms() {}

  /** What is to be said against a signature of a message. Empty where it may be verified. */
  static Optional<SignatureFinding> against(
      AlgorithmIdentifier digest, AlgorithmIdentifier signature, PublicKey key) {
    return first(
        againstDigest(digest.getAlgorithm()),
        againstSignature(signature),
        against(key),
        mismatch(digest.getAlgorithm(), signature.getAlgorithm(), key));
  }

  /** What is to be said against how a certificate was signed. */
  static Optional<SignatureFinding> againstSignature(AlgorithmIdentifier signature) {
    ASN1ObjectIdentifier name = signature.getAlgorithm();
    if (WEAK.contains(name)) {
      return Optional.of(SignatureFinding.WEAK_ALGORITHM);
    }
    if (!SCHEMES.containsKey(name)) {
      return Optional.of(SignatureFinding.UNSUPPORTED_ALGORITHM);
    }
    return name.equals(PKCSObjectIdentifiers.id_RSASSA_PSS)
        ? againstPss(signature)
        : Optional.empty();
  }

  /** What is to be said against a key. */
  static Optional<SignatureFinding> against(PublicKey key) {
    if (key instanceof EdECPublicKey) {
      return Optional.empty();
    }
    if (key instanceof RSAPublicKey rsa) {
      int bits = rsa.getModulus().bitLength();
      return bits > LONGEST_RSA
          ? Optional.of(SignatureFinding.UNSUPPORTED_ALGORITHM)
          : weak(bits < SHORTEST_RSA);
    }
    return key instanceof ECPublicKey curve
        ? weak(curve.getParams().getOrder().bitLength() < SHORTEST_CURVE)
        : Optional.of(SignatureFinding.UNSUPPORTED_ALGORITHM);
  }

  /** Without parameters the hash of PSS is SHA-1 (RFC 8017, appendix A.2.3). */
  private static Optional<SignatureFinding> againstPss(AlgorithmIdentifier signature) {
    if (signature.getParameters() == null) {
      return Optional.of(SignatureFinding.WEAK_ALGORITHM);
    }
    RSASSAPSSparams pss = RSASSAPSSparams.getInstance(signature.getParameters());
    AlgorithmIdentifier mask =
        AlgorithmIdentifier.getInstance(pss.getMaskGenAlgorithm().getParameters());
    return first(
        againstDigest(pss.getHashAlgorithm().getAlgorithm()), againstDigest(mask.getAlgorithm()));
  }

  private static Optional<SignatureFinding> againstDigest(ASN1ObjectIdentifier name) {
    if (WEAK.contains(name)) {
      return Optional.of(SignatureFinding.WEAK_ALGORITHM);
    }
    return STRONG.contains(name)
        ? Optional.empty()
        : Optional.of(SignatureFinding.UNSUPPORTED_ALGORITHM);
  }

  /** A key of another kind, or another hash than the message says: nobody signs like that. */
  private static Optional<SignatureFinding> mismatch(
      ASN1ObjectIdentifier digest, ASN1ObjectIdentifier signature, PublicKey key) {
    Scheme scheme = SCHEMES.get(signature);
    boolean fits =
        scheme != null
            && scheme.key().isInstance(key)
            && (scheme.digest() == null || scheme.digest().equals(digest));
    return fits ? Optional.empty() : Optional.of(SignatureFinding.SIGNATURE_INVALID);
  }

  private static Optional<SignatureFinding> weak(boolean weak) {
    return weak ? Optional.of(SignatureFinding.WEAK_ALGORITHM) : Optional.empty();
  }

  @SafeVarargs
  private static Optional<SignatureFinding> first(Optional<SignatureFinding>... findings) {
    for (Optional<SignatureFinding> finding : findings) {
      if (finding.isPresent()) {
        return finding;
      }
    }
    return Optional.empty();
  }

  private record Scheme(Class<? extends PublicKey> key, @Nullable ASN1ObjectIdentifier digest) {
    static Scheme rsa(@Nullable ASN1ObjectIdentifier digest) {
      return new Scheme(RSAPublicKey.class, digest);
    }

    static Scheme curve(ASN1ObjectIdentifier digest) {
      return new Scheme(ECPublicKey.class, digest);
    }
  }
}
