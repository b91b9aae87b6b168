package fi.rekisteri.core.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.Key;
import java.security.KeyStoreException;
import java.security.KeyStoreSpi;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Date;
import java.util.Enumeration;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** The list of keys of {@link FakeToken}. It has no certificates. */
final class FakeTokenStore extends KeyStoreSpi {
  private final FakeToken token;

  FakeTokenStore(FakeToken token) {
    this.token = token;
  }

  @Override
  public void engineLoad(@Nullable InputStream none, char @Nullable [] pin) throws IOException {
    if (token.trouble == FakeToken.Trouble.WRONG_PIN) {
      throw new IOException("load failed", FakeToken.told("CKR_PIN_INCORRECT of 1234"));
    }
  }

  @Override
  public Enumeration<String> engineAliases() {
    return Collections.enumeration(token.keys.keySet());
  }

  @Override
  public @Nullable Key engineGetKey(String alias, char @Nullable [] none) {
    return token.keys.get(alias);
  }

  @Override
  public void engineSetKeyEntry(
      String alias, Key key, char @Nullable [] none, Certificate @Nullable [] chain)
      throws KeyStoreException {
    requireWritable();
    token.keys.put(alias, (SecretKey) key);
  }

  @Override
  public void engineSetKeyEntry(String alias, byte[] key, Certificate @Nullable [] chain) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void engineSetCertificateEntry(String alias, Certificate certificate) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void engineDeleteEntry(String alias) throws KeyStoreException {
    requireWritable();
    if (token.trouble != FakeToken.Trouble.KEEPING) {
      token.keys.remove(alias);
    }
  }

  private void requireWritable() throws KeyStoreException {
    if (token.trouble == FakeToken.Trouble.READ_ONLY) {
      throw new KeyStoreException(FakeToken.told("CKR_TOKEN_WRITE_PROTECTED"));
    }
  }

  @Override
  public boolean engineContainsAlias(String alias) {
    return token.keys.containsKey(alias);
  }

  @Override
  public int engineSize() {
    return token.keys.size();
  }

  @Override
  public boolean engineIsKeyEntry(String alias) {
    return engineContainsAlias(alias);
  }

  @Override
  public boolean engineIsCertificateEntry(String alias) {
    return false;
  }

  @Override
  public Certificate @Nullable [] engineGetCertificateChain(String alias) {
    return null;
  }

  @Override
  public @Nullable Certificate engineGetCertificate(String alias) {
    return null;
  }

  @Override
  public @Nullable Date engineGetCreationDate(String alias) {
    return null;
  }

  @Override
  public @Nullable String engineGetCertificateAlias(Certificate certificate) {
    return null;
  }

  @Override
  public void engineStore(OutputStream out, char[] password) {
    throw new UnsupportedOperationException();
  }
}
