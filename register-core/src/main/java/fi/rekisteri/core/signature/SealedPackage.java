package fi.rekisteri.core.signature;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.KeyUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSStreamException;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;

/**
 * Protects a file that goes out, such as a package of portable data (S71): signed, encrypted, or
 * both. Immutable and thread-safe; memory does not grow with the file.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>Signed: CMS SignedData (RFC 5652) with SHA-256; the recipient sees any change, and whose
 *       certificate signed.
 *   <li>Encrypted: CMS AuthEnvelopedData (RFC 5083) with AES-256-GCM. The key is made anew for each
 *       file and sealed for the recipient by RSA-OAEP with SHA-256, or by ECDH with a pair of keys
 *       made anew, so that not even the host can open what it wrote.
 *   <li>Both: signed first, then encrypted, so that nobody but the recipient learns who signed. The
 *       signature does not say for whom it was made; where that matters, let the file say it.
 * </ul>
 */
public final class SealedPackage {
  private static final int AT_A_TIME = 8192;

  private final Optional<PackageSigning> signing;
  private final Optional<PackageEncryption> encryption;

  private SealedPackage(Optional<PackageSigning> signing, Optional<PackageEncryption> encryption) {
    this.signing = signing;
    this.encryption = encryption;
  }

  /**
   * Signed, for anybody to read.
   *
   * @param key with which it is signed
   * @param clock which tells the time of signing
   * @return how files are protected
   */
  public static SealedPackage signedBy(SigningKey key, Clock clock) {
    return new SealedPackage(Optional.of(new PackageSigning(key, clock)), Optional.empty());
  }

  /**
   * Encrypted, not signed: the recipient cannot tell who wrote it.
   *
   * @param recipient who alone can read it
   * @return how files are protected
   */
  public static SealedPackage encryptedFor(PackageRecipient recipient) {
    return new SealedPackage(Optional.empty(), Optional.of(new PackageEncryption(recipient)));
  }

  /**
   * Signed as this is, and encrypted.
   *
   * @param recipient who alone can read it
   * @return a copy
   */
  public SealedPackage andEncryptedFor(PackageRecipient recipient) {
    return new SealedPackage(signing, Optional.of(new PackageEncryption(recipient)));
  }

  /**
   * Protects one file.
   *
   * @param file what goes out; read to its end and not closed
   * @param out where the CMS message is written, in BER; flushed and not closed. Where this throws,
   *     what was written is half a message: throw it away
   * @throws IOException where a stream fails
   * @throws KeyUnavailableException {@code KEY_UNAVAILABLE} where the signing key did not sign
   */
  public void write(InputStream file, OutputStream out) throws IOException {
    OutputStream open = new UnclosedStream(out);
    try {
      OutputStream encrypting = encryption.isPresent() ? encryption.get().around(open) : open;
      OutputStream signed = signing.isPresent() ? signing.get().around(encrypting) : encrypting;
      copy(file, signed);
      if (signing.isPresent()) {
        signed.close();
      }
      encrypting.close();
      out.flush();
    } catch (CMSException
        | CMSStreamException
        | OperatorCreationException
        | RuntimeOperatorException
        | GeneralSecurityException refused) {
      throw new KeyUnavailableException(
          ErrorCode.KEY_UNAVAILABLE,
          "a package could not be signed or encrypted",
          "see that the signing key is at hand, and throw away what was written");
    }
  }

  private static void copy(InputStream from, OutputStream to) throws IOException {
    byte[] part = new byte[AT_A_TIME];
    for (int length = from.read(part); length >= 0; length = from.read(part)) {
      to.write(part, 0, length);
    }
  }

  @Override
  public String toString() {
    return "SealedPackage[signed="
        + signing.isPresent()
        + ", encrypted="
        + encryption.isPresent()
        + "]";
  }
}
