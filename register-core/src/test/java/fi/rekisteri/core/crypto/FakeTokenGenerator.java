package fi.rekisteri.core.crypto;

import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.KeyGeneratorSpi;
import javax.crypto.SecretKey;

/** Makes keys inside of {@link FakeToken}. */
final class FakeTokenGenerator extends KeyGeneratorSpi {
  private final FakeToken token;
  private int bits;

  FakeTokenGenerator(FakeToken token) {
    this.token = token;
  }

  @Override
  protected void engineInit(SecureRandom random) {}

  @Override
  protected void engineInit(AlgorithmParameterSpec parameters, SecureRandom random) {}

  @Override
  protected void engineInit(int bits, SecureRandom random) {
    this.bits = bits;
  }

  @Override
  protected SecretKey engineGenerateKey() {
    byte[] bytes = new byte[bits / 8];
    new SecureRandom().nextBytes(bytes);
    return token.key(bytes);
  }
}
