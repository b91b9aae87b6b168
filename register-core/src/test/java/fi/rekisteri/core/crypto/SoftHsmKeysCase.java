package fi.rekisteri.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.contract.KeyProviderContract;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.SealingException;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.KeyStore;
import java.security.Provider;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The contract on two tokens of SoftHSM, in the process that {@link SoftHsmTest} starts. */
class SoftHsmKeysCase implements KeyProviderContract {
  static final String PIN = "482915";
  private static final Provider OWN = Pkcs11Keys.token(Path.of(System.getProperty("token.own")));
  private static final Provider OTHER =
      Pkcs11Keys.token(Path.of(System.getProperty("token.other")));

  private final String label = "reg." + UUID.randomUUID().toString().substring(0, 8);

  @Override
  public KeyProvider keys() {
    return Pkcs11Keys.openOrCreate(OWN, PIN.toCharArray(), label);
  }

  @Override
  public KeyProvider otherKeys() {
    return Pkcs11Keys.openOrCreate(OTHER, PIN.toCharArray(), label);
  }

  @Override
  public Optional<KeyProvider> reopened(KeyProvider keys) {
    return Optional.of(Pkcs11Keys.open(OWN, PIN.toCharArray(), label));
  }

  @Override
  public Optional<KeyProvider> renewed(KeyProvider keys) {
    return Optional.of(Pkcs11Keys.renew(OWN, PIN.toCharArray(), label));
  }

  @Test
  @DisplayName("S45.2 the root key stands in the token under its label and cannot be taken out")
  void rootKeyStaysInTheToken() throws Exception {
    KeyProvider keys = keys();
    KeyStore store = KeyStore.getInstance("PKCS11", OWN);
    store.load(null, PIN.toCharArray());
    String alias =
        Collections.list(store.aliases()).stream()
            .filter(name -> name.matches(label + "-1-[0-9a-f]{16}"))
            .findAny()
            .orElseThrow();
    assertThat(store.getKey(alias, null).getEncoded()).isNull();
    assertThat(keys).hasToString("Pkcs11Keys[" + OWN.getName() + ", " + alias + "]");
  }

  @Test
  @DisplayName("S45.2 the newest root key of the token wraps, the older one still unwraps")
  void newestRootKeyWraps() {
    KeyProvider first = keys();
    byte[] key = new byte[32];
    WrappedKey before = first.wrap(SecretBytes.copyOf(key), IntactKeys.PLACE);
    KeyProvider second = Pkcs11Keys.renew(OWN, PIN.toCharArray(), label);
    WrappedKey after = second.wrap(SecretBytes.copyOf(key), IntactKeys.PLACE);
    assertThat(after.rootKey()).isNotEqualTo(before.rootKey());
    for (WrappedKey wrapped : new WrappedKey[] {before, after}) {
      assertThat(second.unwrap(wrapped, IntactKeys.PLACE).use(byte[]::clone)).isEqualTo(key);
    }
    assertUnavailable(() -> first.unwrap(after, IntactKeys.PLACE), "was wrapped by");
    assertThat(keys().wrap(SecretBytes.copyOf(key), IntactKeys.PLACE).rootKey())
        .isEqualTo(after.rootKey());
  }

  @Test
  @DisplayName("S45.2 the token destroys the named root key, for keys that hold it open too")
  void namedRootKeyIsDestroyed() {
    byte[] key = new byte[32];
    WrappedKey before = keys().wrap(SecretBytes.copyOf(key), IntactKeys.PLACE);
    Pkcs11Keys both = Pkcs11Keys.renew(OWN, PIN.toCharArray(), label);
    WrappedKey after = both.wrap(SecretBytes.copyOf(key), IntactKeys.PLACE);
    Set<String> older = Set.of(before.rootKey());
    Pkcs11Keys left = Pkcs11Keys.destroy(OWN, PIN.toCharArray(), label, older);
    assertThat(left.rootKeys()).containsExactly(after.rootKey());
    assertThat(left.unwrap(after, IntactKeys.PLACE).use(byte[]::clone)).isEqualTo(key);
    assertUnavailable(() -> left.unwrap(before, IntactKeys.PLACE), "was wrapped by");
    assertUnavailable(() -> both.unwrap(before, IntactKeys.PLACE), "(CKR_");
    assertThat(both.unwrap(after, IntactKeys.PLACE).use(byte[]::clone)).isEqualTo(key);
  }

  @Test
  @DisplayName("K12 a lost session is told with the token's code; after login nothing is lost")
  void lostSessionIsTold() throws Exception {
    KeyProvider keys = keys();
    byte[] key = new byte[32];
    WrappedKey wrapped = keys.wrap(SecretBytes.copyOf(key), IntactKeys.PLACE);
    ((AuthProvider) OWN).logout();
    assertUnavailable(() -> keys.unwrap(wrapped, IntactKeys.PLACE), "(CKR_");
    assertUnavailable(() -> keys.wrap(SecretBytes.copyOf(key), IntactKeys.PLACE), "(CKR_");
    char[] wrong = "000000".toCharArray();
    assertUnavailable(() -> Pkcs11Keys.open(OWN, wrong, label), "check the PIN");
    assertThat(reopened(keys).orElseThrow().unwrap(wrapped, IntactKeys.PLACE).use(byte[]::clone))
        .isEqualTo(key);
    assertUnavailable(
        () -> Pkcs11Keys.open(OWN, PIN.toCharArray(), label + "x"), "no root key of the label");
  }

  private static void assertUnavailable(ThrowingCallable call, String told) {
    SealingException failure = catchThrowableOfType(SealingException.class, call);
    assertThat(failure).isNotNull().hasNoCause();
    assertThat(failure.code()).isEqualTo(ErrorCode.KEY_UNAVAILABLE);
    assertThat(failure.getMessage()).contains(told).doesNotContain(PIN);
  }
}
