package fi.rekisteri.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.contract.KeyProviderContract;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.SealingException;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The shape of the documentation keeps the contract, also when its service is in trouble. */
class CloudKeysTest implements KeyProviderContract {
  private static final KeyContext PLACE = new KeyContext("reg", KeyPurpose.CUSTOMER_KEYS, 1);
  private static final byte[] KEY = "0123456789abcdef0123456789ABCDEF".getBytes();

  private final CloudKeyService service = new CloudKeyService();
  private final CloudKeys keys = new CloudKeys(service, "root-1");

  @BeforeEach
  void makeRootKeys() {
    service.create("root-1");
    service.create("root-2");
  }

  @Override
  public KeyProvider keys() {
    return keys;
  }

  @Override
  public KeyProvider otherKeys() {
    CloudKeyService elsewhere = new CloudKeyService();
    elsewhere.create("root-9");
    return new CloudKeys(elsewhere, "root-9");
  }

  @Override
  public Optional<KeyProvider> reopened(KeyProvider keys) {
    return Optional.of(new CloudKeys(service, "root-1"));
  }

  @Override
  public Optional<KeyProvider> renewed(KeyProvider keys) {
    return Optional.of(new CloudKeys(service, "root-2", "root-1"));
  }

  @Test
  @DisplayName("K12 a service that is throttled or down is told so, and nothing is lost")
  void troubleOfTheServiceLosesNothing() {
    WrappedKey wrapped = wrap();
    for (String trouble : new String[] {"throttled", "down", "slow"}) {
      service.failNext(trouble, trouble);
      assertUnavailable(() -> keys.unwrap(wrapped, PLACE), trouble);
      assertUnavailable(this::wrap, trouble);
      assertThat(unwrapped(wrapped)).isEqualTo(KEY);
      assertThat(unwrapped(wrap())).isEqualTo(KEY);
    }
  }

  @Test
  @DisplayName("K12 what a disabled root key wrapped unwraps when it is enabled again")
  void disabledRootKeyLosesNothing() {
    WrappedKey wrapped = wrap();
    service.disable("root-1");
    assertUnavailable(() -> keys.unwrap(wrapped, PLACE), "disabled");
    assertUnavailable(this::wrap, "disabled");
    service.enable("root-1");
    assertThat(unwrapped(wrapped)).isEqualTo(KEY);
  }

  @Test
  @DisplayName("K4 a destroyed root key is told as such, and takes nothing of another with it")
  void destroyedRootKeyTakesNothingElse() {
    WrappedKey wrapped = wrap();
    CloudKeys newer = new CloudKeys(service, "root-2", "root-1");
    WrappedKey kept = newer.wrap(SecretBytes.copyOf(KEY), PLACE);
    assertThat(newer.unwrap(wrapped, PLACE).use(byte[]::clone)).isEqualTo(KEY);
    service.destroy("root-1");
    assertUnavailable(() -> newer.unwrap(wrapped, PLACE), "destroyed");
    assertThat(newer.unwrap(kept, PLACE).use(byte[]::clone)).isEqualTo(KEY);
  }

  @Test
  @DisplayName("S45.2 each call of the port is one call of the service: none is repeated in secret")
  void eachCallIsOneCall() {
    service.failNext("throttled");
    assertUnavailable(this::wrap, "throttled");
    assertThat(service.calls()).isEqualTo(1);
    assertThat(unwrapped(wrap())).isEqualTo(KEY);
    assertThat(service.calls()).isEqualTo(3);
  }

  @Test
  @DisplayName("K13 a root key that only the stored row names is never asked of the service")
  void rowCannotNameItsOwnRootKey() {
    service.create("somebody-elses");
    CloudKeys theirs = new CloudKeys(service, "somebody-elses");
    WrappedKey planted = theirs.wrap(SecretBytes.copyOf(KEY), PLACE);
    assertThat(theirs.unwrap(planted, PLACE).use(byte[]::clone)).as("control").isEqualTo(KEY);
    assertThat(keys.holds(planted)).isFalse();
    assertUnavailable(() -> keys.unwrap(planted, PLACE), "unknown key");
  }

  private WrappedKey wrap() {
    return keys.wrap(SecretBytes.copyOf(KEY), PLACE);
  }

  private byte[] unwrapped(WrappedKey wrapped) {
    return keys.unwrap(wrapped, PLACE).use(byte[]::clone);
  }

  private static void assertUnavailable(ThrowingCallable call, String reason) {
    SealingException failure = catchThrowableOfType(SealingException.class, call);
    assertThat(failure).isNotNull().hasNoCause();
    assertThat(failure.code()).isEqualTo(ErrorCode.KEY_UNAVAILABLE);
    assertThat(failure.getMessage()).contains(reason).contains("nothing was lost");
  }
}
