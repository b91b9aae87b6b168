package fi.rekisteri.core.crypto;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.crypto.util.PBKDF2Config;
import org.bouncycastle.jcajce.BCFKSLoadStoreParameter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The form of a keystore file.
 *
 * <h2>Security</h2>
 *
 * A thief of the file tries passwords on it. BCFKS makes each try cost 210,000 rounds of
 * PBKDF2-HMAC-SHA-512; PKCS#12 of the JDK only 10,000 rounds of SHA-256, unless the host raises
 * {@code keystore.pkcs12.macIterationCount}. Choose PKCS#12 only with a long random password.
 */
public enum KeyStoreForm {
  /** PKCS#12 (RFC 7292) of the JDK. Its password is of printable ASCII characters. */
  PKCS12 {
    @Override
    KeyStore empty() throws GeneralSecurityException {
      Provider sun = Security.getProvider("SUN");
      if (sun == null) {
        throw new GeneralSecurityException("the JDK's provider SUN is not installed");
      }
      return KeyStore.getInstance("PKCS12", sun);
    }

    @Override
    void requirePassword(char[] password) {
      super.requirePassword(password);
      for (char c : password) {
        if (c < ' ' || c > '~') {
          throw new IllegalArgumentException(
              "the password of a PKCS#12 file is of printable ASCII characters; for others use"
                  + " BCFKS");
        }
      }
    }

    /** The JDK takes a file whose integrity check was cut off, and bounds the costs by itself. */
    @Override
    boolean isSound(byte[] file) {
      return Pfx.getInstance(file).getMacData() != null;
    }

    @Override
    byte[] bytes(KeyStore store, char[] password, int iterations)
        throws GeneralSecurityException, IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.store(out, password);
      return out.toByteArray();
    }
  },

  /** The keystore of Bouncy Castle, which Bouncy Castle FIPS reads too. */
  BCFKS {
    @Override
    KeyStore empty() throws GeneralSecurityException {
      return KeyStore.getInstance("BCFKS", BouncyCastle.PROVIDER);
    }

    /** Trying a password costs no more than a host should give to it. */
    @Override
    boolean isSound(byte[] file) {
      return BcfksCosts.areBounded(file);
    }

    @Override
    byte[] bytes(KeyStore store, char[] password, int iterations)
        throws GeneralSecurityException, IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PBKDF2Config stretching =
          new PBKDF2Config.Builder()
              .withPRF(PBKDF2Config.PRF_SHA512)
              .withIterationCount(iterations)
              .withSaltLength(32)
              .build();
      store.store(
          new BCFKSLoadStoreParameter.Builder(out, password)
              .withStorePBKDFConfig(stretching)
              .build());
      return out.toByteArray();
    }
  };

  /** What OWASP advises for PBKDF2-HMAC-SHA-512. */
  static final int ITERATIONS = 210_000;

  abstract KeyStore empty() throws GeneralSecurityException;

  abstract byte[] bytes(KeyStore store, char[] password, int iterations)
      throws GeneralSecurityException, IOException;

  /** Whether the file may be tried at all; what is thrown here is a no too. */
  abstract boolean isSound(byte[] file);

  void requirePassword(char[] password) {
    Passwords.require(password, "a keystore");
  }

  /** Made on first use only; not registered anywhere. */
  private static final class BouncyCastle {
    static final Provider PROVIDER = new BouncyCastleProvider();
  }
}
