package fi.rekisteri.core.crypto;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.Gcm;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.ProviderException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * A root key that stays in a token: AES-256-GCM is computed there. The form is that of {@link
 * WrappedForm}. Thread-safe: the provider gives each cipher a session of its own.
 */
record TokenKey(Provider token, RootName name, SecretKey key) {
  private static final byte[] PROBE = new byte[RootKey.LENGTH];
  private static final KeyContext PROBED = new KeyContext("probe", KeyPurpose.CUSTOMER_KEYS, 1);

  WrappedKey wrap(SecretBytes secret, KeyContext context, CryptoBackend random) {
    byte[] nonce = random.random(Gcm.NONCE);
    try {
      byte[] blob = secret.use(plain -> WrappedForm.start(plain.length, context, nonce).array());
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, blob, context);
      byte[] sealed = secret.use(plain -> sealed(cipher, plain));
      return new WrappedKey(Pkcs11Keys.ID, name.id(), joined(blob, sealed));
    } catch (GeneralSecurityException | ProviderException e) {
      throw TokenFailures.working(e);
    }
  }

  SecretBytes unwrap(byte[] blob, KeyContext context, CryptoBackend random) {
    WrappedForm.require(blob, context);
    try {
      return opened(blob, context);
    } catch (AEADBadTagException e) {
      requireWorking(random);
      throw WrappedForm.changed(context);
    } catch (GeneralSecurityException | ProviderException e) {
      throw TokenFailures.working(e);
    }
  }

  /**
   * A sick token may say of a sound key that it was changed: the runtime takes a general error of
   * the token for a wrong tag. The two must not be mixed up, so the token proves itself first.
   */
  private void requireWorking(CryptoBackend random) {
    try (SecretBytes probe = SecretBytes.copyOf(PROBE);
        SecretBytes back = opened(wrap(probe, PROBED, random).blob(), PROBED)) {
      if (!back.use(bytes -> Arrays.equals(bytes, PROBE))) {
        throw new ProviderException("the token opens wrongly");
      }
    } catch (GeneralSecurityException | ProviderException e) {
      throw TokenFailures.working(e);
    }
  }

  private SecretBytes opened(byte[] blob, KeyContext context) throws GeneralSecurityException {
    Cipher cipher = cipher(Cipher.DECRYPT_MODE, blob, context);
    byte[] plain = cipher.doFinal(blob, Gcm.BODY, blob.length - Gcm.BODY);
    try {
      return SecretBytes.copyOf(plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private Cipher cipher(int mode, byte[] blob, KeyContext context) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", token);
    byte[] place = WrappedForm.place(blob, context, name.id());
    cipher.init(mode, key, new GCMParameterSpec(Gcm.TAG * 8, blob, Gcm.HEADER, Gcm.NONCE));
    cipher.updateAAD(place);
    return cipher;
  }

  private static byte[] sealed(Cipher cipher, byte[] plain) {
    try {
      return cipher.doFinal(plain);
    } catch (GeneralSecurityException e) {
      throw new ProviderException("sealing failed", e);
    }
  }

  private static byte[] joined(byte[] blob, byte[] sealed) {
    if (sealed.length != blob.length - Gcm.BODY) {
      throw new ProviderException("the token sealed to another length than AES-GCM has");
    }
    return ByteBuffer.wrap(blob).position(Gcm.BODY).put(sealed).array();
  }

  @Override
  public String toString() {
    return "TokenKey[" + name.alias() + "]";
  }
}
