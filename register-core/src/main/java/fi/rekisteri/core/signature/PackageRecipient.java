package fi.rekisteri.core.signature;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;

/**
 * Who alone can read a package: the holder of the private key of a certificate. Immutable.
 *
 * <p>Whose certificate it is, the host must have found out: no path to a root is looked for here,
 * and whoever is named in it by mistake or deceit reads everything.
 */
public final class PackageRecipient {
  private static final int KEY_ENCIPHERMENT = 2;
  private static final int KEY_AGREEMENT = 4;

  private final X509Certificate certificate;

  private PackageRecipient(X509Certificate certificate) {
    this.certificate = certificate;
  }

  /**
   * The holder of a certificate.
   *
   * @param certificate for encryption, of RSA from 2048 bits or a curve from 256 bits
   * @param clock which tells today
   * @return the recipient
   * @throws InvalidValueException {@code CERTIFICATE_UNSUITABLE} where it is not valid now, or was
   *     not made for encryption
   */
  public static PackageRecipient of(X509Certificate certificate, Clock clock) {
    Instant now = clock.instant();
    require(
        !now.isBefore(certificate.getNotBefore().toInstant())
            && !now.isAfter(certificate.getNotAfter().toInstant()),
        "it is not valid at this time");
    PublicKey key = certificate.getPublicKey();
    require(
        (key instanceof RSAPublicKey || key instanceof ECPublicKey)
            && Algorithms.against(key).isEmpty(),
        "its key is of another kind, or too short");
    boolean[] usage = certificate.getKeyUsage();
    int needed = key instanceof RSAPublicKey ? KEY_ENCIPHERMENT : KEY_AGREEMENT;
    require(usage == null || usage[needed], "its key usage does not allow it");
    return new PackageRecipient(certificate);
  }

  private static void require(boolean holds, String why) {
    if (!holds) {
      throw new InvalidValueException(
          ErrorCode.CERTIFICATE_UNSUITABLE,
          "nothing can be encrypted for the holder of this certificate: " + why,
          "ask them for a certificate for encryption");
    }
  }

  X509Certificate certificate() {
    return certificate;
  }

  boolean hasCurve() {
    return certificate.getPublicKey() instanceof ECPublicKey;
  }

  @Override
  public String toString() {
    return "PackageRecipient[***]";
  }
}
