package fi.rekisteri.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.SealingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RootKeyTest {
  private static final byte[] SEED = "0123456789abcdef0123456789ABCDEF".getBytes();
  private static final KeyContext PLACE = new KeyContext("reg", KeyPurpose.CUSTOMER_KEYS, 1);

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.2 a wrapped key unwraps in its own context and in no other")
  void wrappedKeyUnwrapsOnlyInItsContext(CryptoBackend backend) {
    RootKey root = RootKey.random(backend, "test");
    List<KeyContext> contexts = new ArrayList<>();
    for (String register : List.of("reg", "reg2", "re")) {
      for (KeyPurpose purpose : KeyPurpose.values()) {
        contexts.add(new KeyContext(register, purpose, 1));
        contexts.add(new KeyContext(register, purpose, 2));
      }
    }
    for (KeyContext made : contexts) {
      WrappedKey wrapped = root.wrap(SecretBytes.copyOf(SEED), made);
      for (KeyContext used : contexts) {
        if (used.equals(made)) {
          assertThat(root.unwrap(wrapped, used).use(byte[]::clone)).isEqualTo(SEED);
        } else {
          assertFails(root, wrapped, used, ErrorCode.DECRYPTION_FAILED);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.2 a wrapped key with any bit changed, or cut, does not unwrap")
  void changedKeyDoesNotUnwrap(CryptoBackend backend) {
    RootKey root = RootKey.random(backend, "test");
    WrappedKey wrapped = root.wrap(SecretBytes.copyOf(SEED), PLACE);
    for (int bit = 0; bit < wrapped.blob().length * 8; bit++) {
      byte[] blob = wrapped.blob().clone();
      blob[bit / 8] ^= (byte) (1 << bit % 8);
      ErrorCode expected = bit < 16 ? ErrorCode.UNSUPPORTED_FORMAT : ErrorCode.DECRYPTION_FAILED;
      assertFails(root, new WrappedKey("test", root.name(), blob), PLACE, expected);
    }
    for (int length = 0; length < wrapped.blob().length; length++) {
      byte[] blob = Arrays.copyOf(wrapped.blob(), length);
      WrappedKey cut = new WrappedKey("test", root.name(), blob);
      assertFails(root, cut, PLACE, ErrorCode.DECRYPTION_FAILED);
    }
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.2 every other format or suite of a wrapped key is refused by name")
  void otherFormatIsRefused(CryptoBackend backend) {
    RootKey root = RootKey.random(backend, "test");
    WrappedKey wrapped = root.wrap(SecretBytes.copyOf(SEED), PLACE);
    for (int at = 0; at < 2; at++) {
      for (int value = 0; value < 256; value++) {
        byte[] blob = wrapped.blob().clone();
        blob[at] = (byte) value;
        if (!Arrays.equals(blob, wrapped.blob())) {
          WrappedKey other = new WrappedKey("test", root.name(), blob);
          assertFails(root, other, PLACE, ErrorCode.UNSUPPORTED_FORMAT);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.2 another root key does not unwrap, also under the same name")
  void otherRootKeyDoesNotUnwrap(CryptoBackend backend) {
    byte[] name = new byte[RootKey.NAME_LENGTH];
    byte[] key = backend.random(32);
    RootKey root = new RootKey(backend, "test", name, DataKey.aes(key, 0, 32));
    WrappedKey wrapped = root.wrap(SecretBytes.copyOf(SEED), PLACE);
    key[31] ^= 1;
    RootKey sameName = new RootKey(backend, "test", name, DataKey.aes(key, 0, 32));
    assertFails(sameName, wrapped, PLACE, ErrorCode.DECRYPTION_FAILED);
    RootKey other = RootKey.random(backend, "test");
    assertFails(other, wrapped, PLACE, ErrorCode.KEY_UNAVAILABLE);
    WrappedKey renamed = new WrappedKey("test", other.name(), wrapped.blob());
    assertFails(other, renamed, PLACE, ErrorCode.DECRYPTION_FAILED);
  }

  @Test
  @DisplayName("S45.2 in-memory keys forget the root key when they are closed")
  void closedKeysAreRefused() {
    InMemoryKeys keys = InMemoryKeys.random();
    WrappedKey wrapped = keys.wrap(SecretBytes.copyOf(SEED), PLACE);
    assertThat(keys.unwrap(wrapped, PLACE).use(byte[]::clone)).isEqualTo(SEED);
    keys.close();
    assertThatThrownBy(() -> keys.unwrap(wrapped, PLACE))
        .isInstanceOf(SealingException.class)
        .extracting(e -> ((SealingException) e).code())
        .isEqualTo(ErrorCode.KEY_UNAVAILABLE);
    assertThat(keys.toString()).matches("InMemoryKeys\\[[0-9a-f]{16}]");
  }

  private static void assertFails(
      RootKey root, WrappedKey wrapped, KeyContext context, ErrorCode code) {
    assertThatThrownBy(() -> root.unwrap(wrapped, context))
        .isInstanceOf(SealingException.class)
        .hasNoCause()
        .extracting(e -> ((SealingException) e).code())
        .isEqualTo(code);
  }
}
