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
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a token that succeeds a key file, and the moves that it is made for. */
class KeySuccessionTest implements KeyProviderContract {
  private static final byte[] KEY = "0123456789abcdef0123456789ABCDEF".getBytes();
  private static final String LABEL = "rekisteri";

  @TempDir static Path folder; // one for all tests: making a file costs a password guard

  private final FakeToken token = new FakeToken();

  @Override
  public KeyProvider keys() {
    return KeySuccession.of(token(token), file("own"));
  }

  @Override
  public KeyProvider otherKeys() {
    return KeySuccession.of(token(new FakeToken()), file("other"));
  }

  @Override
  public Optional<KeyProvider> reopened(KeyProvider keys) {
    return Optional.of(keys());
  }

  @Override
  public Optional<KeyProvider> renewed(KeyProvider keys) {
    Pkcs11Keys newer = Pkcs11Keys.renew(token, "1234".toCharArray(), LABEL);
    return Optional.of(KeySuccession.of(newer, file("own")));
  }

  @Test
  @DisplayName("S45.2 a key file, another and a token follow one another: each unwraps its own")
  void eachUnwrapsItsOwn() {
    WrappedKey oldest = wrap(file("first"));
    WrappedKey older = wrap(file("second"));
    KeyProvider keys = KeySuccession.of(token(token), file("second"), file("first"));
    WrappedKey newest = wrap(keys);
    assertThat(List.of(oldest, older, newest)).allMatch(keys::holds);
    assertThat(List.of(oldest, older, newest)).allMatch(wrapped -> opens(keys, wrapped));
    assertThat(List.of(oldest, older, newest)).filteredOn(keys::isNewest).containsExactly(newest);
    assertThat(keys.id()).isEqualTo("pkcs11");
  }

  @Test
  @DisplayName("S45.2 what was wrapped again unwraps with the newest alone, and the file may go")
  void rotatedKeysNeedNoSuccession() {
    WrappedKey before = wrap(file("going"));
    WrappedKey after;
    try (KeyProvider keys = KeySuccession.of(token(token), file("going"));
        SecretBytes seed = keys.unwrap(before, IntactKeys.PLACE)) {
      after = keys.wrap(seed, IntactKeys.PLACE);
    }
    KeyProvider alone = token(token);
    assertThat(opens(alone, after)).isTrue();
    assertThat(alone.holds(before)).as("control").isFalse();
    unavailable(() -> alone.unwrap(before, IntactKeys.PLACE));
  }

  @Test
  @DisplayName("S45.2 keys that no part wrapped are told with the parts' names")
  void strangersAreTold() {
    WrappedKey foreign = wrap(file("stranger"));
    KeyProvider keys = keys();
    assertThat(unavailable(() -> keys.unwrap(foreign, IntactKeys.PLACE)))
        .contains(foreign.rootKey(), "own.key", "FakeToken");
  }

  @Test
  @DisplayName("S45.2 an older part never wraps, also while the newest is out of order")
  void olderPartNeverWraps() {
    WrappedKey before = wrap(file("own"));
    KeyProvider keys = keys();
    token.trouble = Trouble.SESSION_LOST;
    unavailable(() -> wrap(keys));
    assertThat(opens(keys, before)).isTrue();
    token.trouble = Trouble.NONE;
    assertThat(wrap(keys).providerId()).isEqualTo("pkcs11");
  }

  @Test
  @DisplayName("S45.2 closing it closes every part, also where one fails to close")
  void closingClosesEveryPart() {
    IntactKeys first = IntactKeys.random();
    IntactKeys last = IntactKeys.random();
    KeyProvider failing =
        new KeysAround(IntactKeys.random()) {
          @Override
          public void close() {
            throw new IllegalStateException("cannot be closed");
          }
        };
    KeyProvider keys = KeySuccession.of(first, failing, last);
    assertThatThrownBy(keys::close).hasMessage("cannot be closed");
    unavailable(() -> wrap(first));
    unavailable(() -> wrap(last));
  }

  private static KeyFile file(String name) {
    return KeyFile.openOrCreate(folder.resolve(name + ".key"), "oikea hevonen".toCharArray());
  }

  private static Pkcs11Keys token(FakeToken token) {
    return Pkcs11Keys.openOrCreate(token, "1234".toCharArray(), LABEL);
  }

  private static WrappedKey wrap(KeyProvider keys) {
    return keys.wrap(SecretBytes.copyOf(KEY), IntactKeys.PLACE);
  }

  private static boolean opens(KeyProvider keys, WrappedKey wrapped) {
    try (SecretBytes opened = keys.unwrap(wrapped, IntactKeys.PLACE)) {
      return opened.use(bytes -> Arrays.equals(bytes, KEY));
    }
  }

  private static String unavailable(ThrowingCallable call) {
    SealingException failure = catchThrowableOfType(SealingException.class, call);
    assertThat(failure).isNotNull().hasNoCause();
    assertThat(failure.code()).isEqualTo(ErrorCode.KEY_UNAVAILABLE);
    return failure.getMessage();
  }
}
