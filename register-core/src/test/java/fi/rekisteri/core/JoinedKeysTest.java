package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.Rotation;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.KeyRing;
import fi.rekisteri.store.RegisterStorage;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys of the register, where the host may roll back what made them. */
class JoinedKeysTest {
  private final InMemoryKeys keys = InMemoryKeys.random();
  private final InMemoryStorage storage = new InMemoryStorage();

  @Test
  @DisplayName("law 7 a new register is not opened inside a transaction of the host")
  void newRegisterIsNotOpenedInside() {
    refuses(
        ErrorCode.KEYS_NEED_OWN_TRANSACTION,
        () -> new TestRegister(new JoinedStorage(storage), TestRegister.definition(), keys));
    assertThat(ring(storage).keys()).isEmpty();
    new TestRegister(storage, TestRegister.definition(), keys);
    KeyRing made = ring(storage);
    assertThat(made.keys()).isNotEmpty();
    new TestRegister(new JoinedStorage(storage), TestRegister.definition(), keys);
    assertThat(ring(storage).revision())
        .as("opened over keys that are there")
        .isEqualTo(made.revision());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S45.2 nothing rotates inside a transaction of the host")
  void nothingRotatesInside(Rotation rotation) {
    RotatingRegister own = new RotatingRegister(storage, keys).with(3);
    CustomerRegister joined =
        own.opened(new JoinedStorage(storage), keys, TestRegister.definition());
    List<String> before = wrapped();
    refuses(
        ErrorCode.KEYS_NEED_OWN_TRANSACTION,
        () -> RotatingRegister.keysOf(joined).rotate(rotation));
    assertThat(wrapped()).isEqualTo(before);
    own.assertEverybodyIsThere(joined);
    own.rotateToTheEnd(own.register, rotation);
    own.assertEverybodyIsThere(joined);
  }

  private List<String> wrapped() {
    return ring(storage).keys().stream()
        .map(key -> key.context() + HexFormat.of().formatHex(key.wrapped().blob()))
        .toList();
  }

  private static KeyRing ring(RegisterStorage storage) {
    return storage.inTransaction(tx -> tx.keys().ring(TestRegister.definition().id().value()));
  }
}
