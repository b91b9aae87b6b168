package fi.rekisteri.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.contract.KeyProviderContract;
import fi.rekisteri.core.crypto.FakeToken.Trouble;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.SealingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contract, and all trouble of a token, without a token; {@link SoftHsmTest} has a real one.
 */
class Pkcs11KeysTest implements KeyProviderContract {
  private static final byte[] KEY = "0123456789abcdef0123456789ABCDEF".getBytes();
  private static final String LABEL = "rekisteri";

  private final FakeToken token = new FakeToken();

  @Override
  public KeyProvider keys() {
    return openOrCreate(token);
  }

  @Override
  public KeyProvider otherKeys() {
    return openOrCreate(new FakeToken());
  }

  @Override
  public Optional<KeyProvider> reopened(KeyProvider keys) {
    return Optional.of(Pkcs11Keys.open(token, pin(), LABEL));
  }

  @Override
  public Optional<KeyProvider> renewed(KeyProvider keys) {
    return Optional.of(Pkcs11Keys.renew(token, pin(), LABEL));
  }

  @Test
  @DisplayName("S45.2 a lost session is told by the standard's word only, and nothing is lost")
  void lostSessionLosesNothing() {
    KeyProvider keys = keys();
    WrappedKey wrapped = wrap(keys);
    token.trouble = Trouble.SESSION_LOST;
    String told = assertUnavailable(() -> keys.unwrap(wrapped, IntactKeys.PLACE));
    assertThat(told).contains("(CKR_SESSION_HANDLE_INVALID)").doesNotContain("secret");
    assertUnavailable(() -> wrap(keys));
    token.trouble = Trouble.NONE;
    assertThat(unwrapped(keys, wrapped)).isEqualTo(KEY);
  }

  @Test
  @DisplayName("S45.2 a sick token does not make a sound key look as if it had been tampered with")
  void sickTokenIsNotTampering() {
    KeyProvider keys = keys();
    WrappedKey wrapped = wrap(keys);
    byte[] changed = wrapped.blob().clone();
    changed[changed.length - 1] ^= 1;
    WrappedKey tampered = KeysAround.with(wrapped, changed);
    assertThat(refused(() -> keys.unwrap(tampered, IntactKeys.PLACE)).code())
        .as("control: of a sound token it is tampering")
        .isEqualTo(ErrorCode.DECRYPTION_FAILED);
    token.trouble = Trouble.GENERAL_ERROR;
    assertUnavailable(() -> keys.unwrap(wrapped, IntactKeys.PLACE));
    token.trouble = Trouble.NONE;
    assertThat(unwrapped(keys, wrapped)).isEqualTo(KEY);
  }

  @Test
  @DisplayName(
      "S45.2 a wrong PIN and a token that may not be written are told apart, nothing is made")
  void wrongPinAndReadOnlyTokenAreTold() {
    token.trouble = Trouble.WRONG_PIN;
    assertThat(assertUnavailable(this::keys))
        .contains("check the PIN", "(CKR_PIN_INCORRECT)")
        .doesNotContain("1234");
    token.trouble = Trouble.READ_ONLY;
    assertThat(assertUnavailable(this::keys)).contains("(CKR_TOKEN_WRITE_PROTECTED)");
    token.trouble = Trouble.NONE;
    assertThat(assertUnavailable(() -> Pkcs11Keys.open(token, pin(), LABEL)))
        .contains("no root key of the label rekisteri");
    assertThat(token.keys).isEmpty();
  }

  @Test
  @DisplayName("S45.2 a token that hands its root key out is refused, when made and when opened")
  void extractableRootKeyIsRefused() {
    token.trouble = Trouble.EXTRACTABLE;
    assertThat(assertUnavailable(this::keys)).contains("CKA_EXTRACTABLE");
    assertThat(token.keys).isEmpty();
    SecretKey open = token.key(KEY);
    token.trouble = Trouble.NONE;
    keys();
    token.keys.put(LABEL + "-7-0123456789abcdef", open);
    assertThat(assertUnavailable(this::keys)).contains("CKA_EXTRACTABLE");
  }

  @Test
  @DisplayName(
      "S45.2 the greatest number wraps, also beyond nine, and strange labels are left alone")
  void greatestNumberWraps() {
    KeyProvider first = keys();
    WrappedKey before = wrap(first);
    for (int i = 2; i <= 11; i++) {
      Pkcs11Keys.renew(token, pin(), LABEL);
    }
    token.keys.put("rekisteri-99-nothexadecimal00", token.key(KEY));
    token.keys.put("rekisteri2-99-0123456789abcdef", token.key(KEY));
    token.keys.put("tls", token.key(KEY));
    KeyProvider opened = keys();
    assertThat(opened.toString()).contains("rekisteri-11-");
    assertThat(unwrapped(opened, before)).isEqualTo(KEY);
    assertThat(opened.toString()).endsWith("-11-" + wrap(opened).rootKey() + "]");
  }

  @Test
  @DisplayName("S45.2 two that make the first root key at once lose neither")
  void racingMakersLoseNeither() {
    KeyProvider mine = keys();
    SecretKey kept = token.keys.values().iterator().next();
    String alias = token.keys.keySet().iterator().next();
    token.keys.clear(); // as the other process saw the token before
    KeyProvider theirs = keys();
    token.keys.put(alias, kept);
    KeyProvider later = keys();
    assertThat(unwrapped(later, wrap(mine))).isEqualTo(KEY);
    assertThat(unwrapped(later, wrap(theirs))).isEqualTo(KEY);
    assertThat(token.keys).hasSize(2);
  }

  @Test
  @DisplayName("S45.2 a wrong label is a mistake of the program, a wrong configuration is told")
  void wrongLabelAndConfigurationAreTold(@TempDir Path folder) throws IOException {
    for (String label : new String[] {"", "Rekisteri", "a b", "-a", "a-", "x".repeat(33)}) {
      assertThatThrownBy(() -> Pkcs11Keys.open(token, pin(), label))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertUnavailable(() -> Pkcs11Keys.token(folder.resolve("missing.cfg")));
    Path wrong = folder.resolve("wrong.cfg");
    Files.writeString(wrong, "name = x\nlibrary = " + folder.resolve("none.so") + "\n");
    assertThat(assertUnavailable(() -> Pkcs11Keys.token(wrong))).contains("cannot be reached");
  }

  private static Pkcs11Keys openOrCreate(FakeToken token) {
    return Pkcs11Keys.openOrCreate(token, pin(), LABEL);
  }

  private static char[] pin() {
    return "1234".toCharArray();
  }

  private static WrappedKey wrap(KeyProvider keys) {
    return keys.wrap(SecretBytes.copyOf(KEY), IntactKeys.PLACE);
  }

  private static byte[] unwrapped(KeyProvider keys, WrappedKey wrapped) {
    return keys.unwrap(wrapped, IntactKeys.PLACE).use(bytes -> Arrays.copyOf(bytes, 32));
  }

  private static SealingException refused(ThrowingCallable call) {
    SealingException failure = catchThrowableOfType(SealingException.class, call);
    assertThat(failure).isNotNull().hasNoCause();
    return failure;
  }

  private static String assertUnavailable(ThrowingCallable call) {
    SealingException failure = refused(call);
    assertThat(failure.code()).isEqualTo(ErrorCode.KEY_UNAVAILABLE);
    return failure.getMessage();
  }
}
