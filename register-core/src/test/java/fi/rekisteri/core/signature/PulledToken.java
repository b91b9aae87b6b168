package fi.rekisteri.core.signature;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.util.concurrent.atomic.AtomicBoolean;

/** A token that signs until somebody pulls it. */
final class PulledToken extends Provider {
  private static final long serialVersionUID = 1L;

  private final transient AtomicBoolean pulled = new AtomicBoolean();

  PulledToken() {
    super("PulledToken", "1", "signs until it is pulled");
    putService(
        new Service(this, "Signature", "SHA256withRSA", Signing.class.getName(), null, null) {
          @Override
          public Object newInstance(Object parameter) {
            return new Signing(pulled);
          }
        });
  }

  void pull() {
    pulled.set(true);
  }

  private static final class Signing extends SignatureSpi {
    private final AtomicBoolean pulled;
    private final Signature signature;

    private Signing(AtomicBoolean pulled) {
      try {
        this.pulled = pulled;
        this.signature = Signature.getInstance("SHA256withRSA", Providers.BOUNCY_CASTLE);
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
      signature.initVerify(key);
    }

    @Override
    protected void engineInitSign(PrivateKey key) throws InvalidKeyException {
      signature.initSign(key);
    }

    @Override
    protected void engineUpdate(byte one) throws SignatureException {
      signature.update(one);
    }

    @Override
    protected void engineUpdate(byte[] bytes, int from, int length) throws SignatureException {
      signature.update(bytes, from, length);
    }

    @Override
    protected byte[] engineSign() throws SignatureException {
      if (pulled.get()) {
        throw new SignatureException("the token is gone");
      }
      return signature.sign();
    }

    @Override
    protected boolean engineVerify(byte[] bytes) throws SignatureException {
      return signature.verify(bytes);
    }

    @Override
    @Deprecated
    protected void engineSetParameter(String name, Object value) {
      throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    protected Object engineGetParameter(String name) {
      throw new UnsupportedOperationException();
    }
  }
}
