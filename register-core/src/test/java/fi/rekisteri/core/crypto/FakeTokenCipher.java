package fi.rekisteri.core.crypto;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.CipherSpi;
import javax.crypto.IllegalBlockSizeException;

/** AES-GCM inside of {@link FakeToken}: what the library calls of it, and no more. */
final class FakeTokenCipher extends CipherSpi {
  private final FakeToken token;
  private final Cipher inside;

  FakeTokenCipher(FakeToken token) {
    this.token = token;
    try {
      inside = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
    } catch (GeneralSecurityException e) {
      throw new ProviderException(e);
    }
  }

  @Override
  protected void engineInit(
      int mode, Key key, AlgorithmParameterSpec parameters, SecureRandom random)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    Key real = key instanceof FakeToken.Handle handle ? handle.inside() : key;
    inside.init(mode, real, parameters, random);
  }

  @Override
  protected void engineUpdateAAD(byte[] bytes, int from, int length) {
    inside.updateAAD(bytes, from, length);
  }

  @Override
  protected byte[] engineDoFinal(byte[] input, int from, int length)
      throws IllegalBlockSizeException, BadPaddingException {
    token.meetTrouble();
    return inside.doFinal(input, from, length);
  }

  @Override
  protected void engineSetMode(String mode) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected void engineSetPadding(String padding) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected int engineGetBlockSize() {
    return 16;
  }

  @Override
  protected int engineGetOutputSize(int length) {
    return inside.getOutputSize(length);
  }

  @Override
  protected byte[] engineGetIV() {
    return inside.getIV();
  }

  @Override
  protected AlgorithmParameters engineGetParameters() {
    return inside.getParameters();
  }

  @Override
  protected void engineInit(int mode, Key key, SecureRandom random) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected void engineInit(int mode, Key key, AlgorithmParameters given, SecureRandom random) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected byte[] engineUpdate(byte[] input, int from, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected int engineUpdate(byte[] input, int from, int length, byte[] output, int at) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected int engineDoFinal(byte[] input, int from, int length, byte[] output, int at) {
    throw new UnsupportedOperationException();
  }
}
