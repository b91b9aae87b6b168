package fi.rekisteri.core.signature;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;

/**
 * The host's key with which packages are signed, and the certificates that tell whose it is. It
 * refers to the host's key object, which may lie in a token; nothing of it is read or copied.
 * Printing it shows nothing.
 */
public final class SigningKey {
  private final PrivateKey key;
  private final List<X509Certificate> certificates;
  private final Provider provider;

  private SigningKey(PrivateKey key, List<X509Certificate> certificates, Provider provider) {
    this.key = key;
    this.certificates = certificates;
    this.provider = provider;
  }

  /**
   * A key in memory.
   *
   * @param key of RSA or an elliptic curve
   * @param certificates first that of the key, then those of its authorities, so that recipients
   *     find a path
   * @return the key
   * @throws IllegalArgumentException where the first certificate is not that of the key
   */
  public static SigningKey of(PrivateKey key, List<X509Certificate> certificates) {
    return inToken(key, certificates, Providers.BOUNCY_CASTLE);
  }

  /**
   * A key in a token or service, used through its provider.
   *
   * @param key a reference to it
   * @param certificates as for {@link #of}
   * @param provider which signs with it
   * @return the key
   * @throws IllegalArgumentException where the first certificate is not that of the key, or the
   *     provider cannot sign with it
   */
  public static SigningKey inToken(
      PrivateKey key, List<X509Certificate> certificates, Provider provider) {
    if (certificates.isEmpty()) {
      throw new IllegalArgumentException("a signing key needs its certificate");
    }
    SigningKey signing = new SigningKey(key, List.copyOf(certificates), provider);
    if (!signing.fits()) {
      throw new IllegalArgumentException(
          "the first certificate is not that of the key, or the provider cannot sign with it");
    }
    return signing;
  }

  /** By a trial: the two halves of a pair cannot be compared otherwise. */
  private boolean fits() {
    try {
      byte[] trial = certificates.get(0).getEncoded();
      Signature signing = Signature.getInstance(algorithm(), provider);
      signing.initSign(key);
      signing.update(trial);
      Signature verifying = Signature.getInstance(algorithm(), Providers.BOUNCY_CASTLE);
      verifying.initVerify(certificates.get(0).getPublicKey());
      verifying.update(trial);
      return verifying.verify(signing.sign());
    } catch (GeneralSecurityException | RuntimeException other) {
      return false;
    }
  }

  String algorithm() {
    if (certificates.get(0).getPublicKey() instanceof RSAPublicKey) {
      return "SHA256withRSA";
    }
    if (certificates.get(0).getPublicKey() instanceof ECPublicKey) {
      return "SHA256withECDSA";
    }
    throw new IllegalArgumentException("packages are signed by RSA or an elliptic curve");
  }

  PrivateKey key() {
    return key;
  }

  List<X509Certificate> certificates() {
    return certificates;
  }

  Provider provider() {
    return provider;
  }

  @Override
  public String toString() {
    return "SigningKey[***]";
  }
}
