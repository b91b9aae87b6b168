package fi.rekisteri.samples.sealing;

import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/** Spring Security Crypto, AES-256-GCM; it knows no associated data. */
@State(Scope.Thread)
public class SpringSealing extends OtherLibrary {
  private BytesEncryptor encryptor;

  /** Makes what seals, and what is opened. */
  @Setup
  public void prepare() throws GeneralSecurityException {
    encryptor = AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(new byte[32], "AES")).build();
    fill(People.COUNT);
  }

  @Override
  byte[] seal(byte[] value) throws GeneralSecurityException {
    return encryptor.encrypt(value);
  }

  @Override
  byte[] open(byte[] blob) throws GeneralSecurityException {
    return encryptor.decrypt(blob);
  }
}
