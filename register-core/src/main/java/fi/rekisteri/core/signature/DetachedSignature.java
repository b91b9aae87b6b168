package fi.rekisteri.core.signature;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.KeyUnavailableException;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.Signature;

/** A bare signature that goes beside what it signs, such as in a header of a message. */
public final class DetachedSignature {
  private DetachedSignature() {}

  /**
   * Signs bytes: SHA-256 with RSA (PKCS #1), or with ECDSA in DER, as the key is.
   *
   * @param content what is signed
   * @param key the host's key
   * @return the signature
   * @throws KeyUnavailableException {@code KEY_UNAVAILABLE} where the key did not sign
   */
  public static byte[] of(byte[] content, SigningKey key) {
    try {
      Signature signing = Signature.getInstance(key.algorithm(), key.provider());
      signing.initSign(key.key());
      signing.update(content);
      return signing.sign();
    } catch (GeneralSecurityException | ProviderException refused) {
      throw new KeyUnavailableException(
          ErrorCode.KEY_UNAVAILABLE,
          "a message could not be signed",
          "see that the signing key is at hand, and send nothing unsigned");
    }
  }
}
