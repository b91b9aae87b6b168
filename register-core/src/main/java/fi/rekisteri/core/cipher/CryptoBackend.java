package fi.rekisteri.core.cipher;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.KeyUnavailableException;
import fi.rekisteri.error.SealingException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/**
 * The one place where the provider of AES-GCM and HMAC is chosen. Thread-safe.
 *
 * <p>The JDK's is the default: its AES-GCM is about four times faster than Bouncy Castle's pure
 * Java for a short value. The system property {@value #PROPERTY} with the value {@code
 * BouncyCastle} switches; the sealed bytes are the same. The host's list of providers is never
 * touched.
 *
 * <p>Each backend proves itself by known answers before it is handed out for the first time; the
 * one that is configured does so once in a process, and not again with each hash.
 */
public final class CryptoBackend {
  /** The system property that names the backend: {@code JDK} or {@code BouncyCastle}. */
  public static final String PROPERTY = "fi.rekisteri.crypto";

  private static final String AES_GCM = "AES/GCM/NoPadding";
  private static final String HMAC = "HmacSHA256";
  private static final String SHA_256 = "SHA-256";

  /** Who proved themselves; the JDK's may be another one after the host removed its provider. */
  private static volatile @Nullable CryptoBackend jdk;

  private static volatile @Nullable CryptoBackend bouncyCastle;

  private final Provider provider;
  private final SecureRandom random;

  private CryptoBackend(Provider provider, SecureRandom random) {
    this.provider = provider;
    this.random = random;
  }

  /** The JDK's own providers, named so that a host's list of providers cannot change the choice. */
  public static CryptoBackend jdk() {
    Provider provider = Security.getProvider("SunJCE");
    if (provider == null) {
      throw unusable("the JDK's provider SunJCE is not installed");
    }
    CryptoBackend proved = jdk;
    if (proved == null || proved.provider != provider) {
      proved = of(provider, new SecureRandom());
      jdk = proved;
    }
    return proved;
  }

  /** Bouncy Castle, as an instance of our own that is not registered anywhere. */
  public static CryptoBackend bouncyCastle() {
    CryptoBackend proved = bouncyCastle;
    if (proved == null) {
      proved = of(BouncyCastle.PROVIDER, new SecureRandom());
      bouncyCastle = proved;
    }
    return proved;
  }

  /** The backend that the system property names, or the JDK's. */
  public static CryptoBackend configured() {
    String name = System.getProperty(PROPERTY, "JDK");
    return switch (name) {
      case "JDK" -> jdk();
      case "BouncyCastle" -> bouncyCastle();
      default ->
          throw new IllegalArgumentException(
              "the system property " + PROPERTY + " names no backend; use JDK or BouncyCastle");
    };
  }

  /** Any provider that gives the known answers, with a source of random bytes. */
  public static CryptoBackend of(Provider provider, SecureRandom random) {
    CryptoBackend backend = new CryptoBackend(provider, random);
    SelfTest.run(backend);
    return backend;
  }

  /** The same algorithms with another source of random bytes. */
  public CryptoBackend withRandom(SecureRandom other) {
    return new CryptoBackend(provider, other);
  }

  /** A cipher of one role: keep it and use it again, since asking a provider is slow. */
  public Gcm newGcm() {
    try {
      return new Gcm(Cipher.getInstance(AES_GCM, provider));
    } catch (GeneralSecurityException e) {
      throw unusable("the provider " + provider.getName() + " has no AES-GCM");
    }
  }

  /** A keyed HMAC-SHA-256; keep it and use it again. */
  public Mac newHmac(DataKey key) {
    try {
      Mac hmac = Mac.getInstance(HMAC, provider);
      hmac.init(key);
      return hmac;
    } catch (GeneralSecurityException e) {
      throw noHmac();
    }
  }

  /** An HMAC-SHA-256 for many keys; keep it and use it again. */
  public Hmac newHmac() {
    try {
      return new Hmac(Mac.getInstance(HMAC, provider));
    } catch (GeneralSecurityException e) {
      throw noHmac();
    }
  }

  /** SHA-256, by the JDK's provider of hashes where ciphers and hashes are apart; keep it. */
  public MessageDigest newSha256() {
    try {
      boolean has = provider.getService("MessageDigest", SHA_256) != null;
      Provider hashing = has ? provider : Security.getProvider("SUN");
      return MessageDigest.getInstance(SHA_256, hashing);
    } catch (GeneralSecurityException e) {
      throw unusable("the provider " + provider.getName() + " has no SHA-256");
    }
  }

  private SealingException noHmac() {
    return unusable("the provider " + provider.getName() + " has no HMAC-SHA-256");
  }

  /** Random bytes for keys and nonces, drawn in one call. */
  public byte[] random(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  static SealingException unusable(String what) {
    return new KeyUnavailableException(
        ErrorCode.KEY_UNAVAILABLE,
        what,
        "use an unmodified JDK, or choose the other backend by the system property " + PROPERTY);
  }

  @Override
  public String toString() {
    return "CryptoBackend[" + provider.getName() + "]";
  }

  /** Made on first use only: it takes a while and most hosts never need it. */
  private static final class BouncyCastle {
    static final Provider PROVIDER = new BouncyCastleProvider();
  }
}
