package fi.rekisteri.core.signature;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

/** Key pairs of the tests, made once: those of RSA take long. */
final class Keys {
  static final KeyPair ROOT = rsa(2048);
  static final KeyPair RSA = rsa(2048);
  static final KeyPair SHORT_RSA = rsa(1024);
  static final KeyPair CURVE = curve("secp256r1");
  static final KeyPair OTHER_CURVE = curve("secp384r1");
  static final KeyPair EDWARDS = pair("Ed25519", null);

  private Keys() {}

  static KeyPair rsa(int bits) {
    return pair("RSA", new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4));
  }

  static KeyPair curve(String name) {
    return pair("EC", new ECGenParameterSpec(name));
  }

  private static KeyPair pair(String algorithm, AlgorithmParameterSpec form) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, Providers.BOUNCY_CASTLE);
      if (form != null) {
        generator.initialize(form);
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
