package fi.rekisteri.samples.sealing;

import java.security.GeneralSecurityException;
import org.jasypt.encryption.pbe.StandardPBEByteEncryptor;
import org.jasypt.iv.RandomIvGenerator;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Jasypt, AES-256 in CBC mode under a key that it derives anew for each value; nothing is
 * authenticated.
 */
@State(Scope.Thread)
public class JasyptSealing extends OtherLibrary {
  private StandardPBEByteEncryptor encryptor;

  /** Makes what seals, and what is opened. */
  @Setup
  public void prepare() throws GeneralSecurityException {
    encryptor = new StandardPBEByteEncryptor();
    encryptor.setAlgorithm("PBEWithHMACSHA512AndAES_256");
    encryptor.setIvGenerator(new RandomIvGenerator());
    encryptor.setPassword("benchmark");
    fill(8);
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
