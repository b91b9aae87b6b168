package fi.rekisteri.core.cipher;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.CipherSpi;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

/**
 * A provider that seals rightly and opens without looking at the tag: the fault that must be
 * noticed.
 */
final class TaglessProvider extends Provider {
  private static final long serialVersionUID = 1L;

  TaglessProvider() {
    super("Tagless", "1", "a broken provider");
    putService(new Tagless(this));
    Service mac = Security.getProvider("SunJCE").getService("Mac", "HmacSHA256");
    putService(
        new Service(this, "Mac", "HmacSHA256", mac.getClassName(), List.of(), Map.of()) {
          @Override
          public Object newInstance(Object parameter)
              throws java.security.NoSuchAlgorithmException {
            return mac.newInstance(parameter);
          }
        });
  }

  private static final class Tagless extends Service {
    Tagless(Provider provider) {
      super(
          provider, "Cipher", "AES/GCM/NoPadding", TaglessGcm.class.getName(), List.of(), Map.of());
    }

    @Override
    public Object newInstance(Object parameter) {
      return new TaglessGcm();
    }
  }

  private static final class TaglessGcm extends CipherSpi {
    private Cipher cipher;
    private boolean opening;

    @Override
    protected void engineInit(
        int mode, Key key, AlgorithmParameterSpec parameters, SecureRandom random)
        throws InvalidKeyException {
      try {
        opening = mode == Cipher.DECRYPT_MODE;
        cipher = Cipher.getInstance(opening ? "AES/CTR/NoPadding" : "AES/GCM/NoPadding", "SunJCE");
        byte[] counter = Arrays.copyOf(((GCMParameterSpec) parameters).getIV(), 16);
        counter[15] = 2;
        cipher.init(mode, key, opening ? new IvParameterSpec(counter) : parameters);
      } catch (GeneralSecurityException e) {
        throw new InvalidKeyException(e);
      }
    }

    @Override
    protected void engineUpdateAAD(byte[] source, int offset, int length) {
      if (!opening) {
        cipher.updateAAD(source, offset, length);
      }
    }

    @Override
    protected int engineDoFinal(byte[] in, int from, int length, byte[] out, int to) {
      try {
        return cipher.doFinal(in, from, opening ? length - Gcm.TAG : length, out, to);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    protected byte[] engineDoFinal(byte[] in, int from, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected byte[] engineUpdate(byte[] in, int from, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected int engineUpdate(byte[] in, int from, int length, byte[] out, int to) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void engineInit(int mode, Key key, SecureRandom random) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void engineInit(int mode, Key key, AlgorithmParameters values, SecureRandom random) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void engineSetMode(String mode) {}

    @Override
    protected void engineSetPadding(String padding) {}

    @Override
    protected int engineGetBlockSize() {
      return 16;
    }

    @Override
    protected int engineGetOutputSize(int length) {
      return length + Gcm.TAG;
    }

    @Override
    protected byte[] engineGetIV() {
      return new byte[0];
    }

    @Override
    protected AlgorithmParameters engineGetParameters() {
      throw new UnsupportedOperationException();
    }
  }
}
