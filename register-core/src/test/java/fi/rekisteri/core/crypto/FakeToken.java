package fi.rekisteri.core.crypto;

import java.security.Provider;
import java.security.ProviderException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A PKCS#11 token without a token: hands its keys' names out but not their bytes, and fails as it
 * is told. It behaves as SunPKCS11 over SoftHSM was seen to.
 */
final class FakeToken extends Provider {
  private static final long serialVersionUID = 1L;

  /** How it fails from now on. */
  enum Trouble {
    NONE,
    /** The session is gone: the runtime tells so by an exception without a check. */
    SESSION_LOST,
    /** A general error, which the runtime takes for a wrong tag. */
    GENERAL_ERROR,
    WRONG_PIN,
    READ_ONLY,
    /** Says that it deleted, and did not. */
    KEEPING,
    /** Keys that can be taken out. */
    EXTRACTABLE
  }

  final transient Map<String, SecretKey> keys = new ConcurrentHashMap<>();
  volatile Trouble trouble = Trouble.NONE;

  FakeToken() {
    super("FakeToken", "1", "a token for tests");
    offer("KeyStore", "PKCS11", () -> new FakeTokenStore(this));
    offer("KeyGenerator", "AES", () -> new FakeTokenGenerator(this));
    offer("Cipher", "AES/GCM/NoPadding", () -> new FakeTokenCipher(this));
  }

  private void offer(String type, String algorithm, Supplier<Object> made) {
    putService(
        new Service(this, type, algorithm, "fake", null, null) {
          @Override
          public Object newInstance(Object parameter) {
            return made.get();
          }

          @Override
          public boolean supportsParameter(Object parameter) {
            return true;
          }
        });
  }

  /** What the runtime throws while a session is lost, or a general error turns up. */
  void meetTrouble() throws AEADBadTagException {
    if (trouble == Trouble.SESSION_LOST) {
      throw new ProviderException("update() failed", told("CKR_SESSION_HANDLE_INVALID secret"));
    }
    if (trouble == Trouble.GENERAL_ERROR) {
      throw new AEADBadTagException("CKR_GENERAL_ERROR");
    }
  }

  static Exception told(String returnValue) {
    return new Exception(returnValue);
  }

  SecretKey key(byte[] bytes) {
    SecretKey inside = new SecretKeySpec(bytes, "AES");
    return trouble == Trouble.EXTRACTABLE ? inside : new Handle(inside);
  }

  /** What a token gives out of a key: no bytes. */
  record Handle(SecretKey inside) implements SecretKey {
    private static final long serialVersionUID = 1L;

    @Override
    public String getAlgorithm() {
      return "AES";
    }

    @Override
    public byte @Nullable [] getEncoded() { // cannot be taken out
      return null;
    }

    @Override
    public @Nullable String getFormat() {
      return null;
    }
  }
}
