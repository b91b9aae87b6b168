package fi.rekisteri.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.Fuzz;
import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.SealingException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged bytes for whatever reads root keys and register keys; FuzzTest holds the controls. */
class KeyFuzzTest {
  private static final byte[] SEED = "0123456789abcdef0123456789ABCDEF".getBytes();
  private static final KeyContext PLACE = new KeyContext("reg", KeyPurpose.CUSTOMER_KEYS, 1);
  private static final int FILE = 107;

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.2 damaged wrapped keys give nothing but the two declared refusals")
  void damagedWrappedKeyIsRefused(CryptoBackend backend) {
    RootKey root = RootKey.random(backend, "test");
    List<byte[]> valid = new ArrayList<>();
    for (int length : new int[] {16, 32, 32, 64}) {
      SecretBytes secret = SecretBytes.copyOf(Arrays.copyOf(SEED, length));
      valid.add(root.wrap(secret, PLACE).blob());
    }
    valid.add(
        root.wrap(SecretBytes.copyOf(SEED), new KeyContext("reg", KeyPurpose.SEARCH_INDEX, 1))
            .blob());
    int unwrapped =
        Fuzz.of(valid)
            .run(
                10_000,
                input -> root.unwrap(new WrappedKey("test", root.name(), input), PLACE),
                KeyFuzzTest::isDeclared);
    assertThat(unwrapped).isZero();
  }

  private static boolean isDeclared(Throwable thrown) {
    return thrown instanceof SealingException refusal
        && thrown.getCause() == null
        && (refusal.code() == ErrorCode.DECRYPTION_FAILED
            || refusal.code() == ErrorCode.UNSUPPORTED_FORMAT);
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.2 damaged key files, of the right length or not, are none and throw nothing")
  void damagedKeyFileIsNone(CryptoBackend backend) {
    KeyFileFormat format = new KeyFileFormat(backend);
    List<byte[]> valid = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      KeyFileFormat.Content content = new KeyFileFormat.Content(backend.random(8), SEED.clone());
      valid.add(
          format.write(content, Stretching.advised(backend.random(16)), KeyFuzzTest::quickly));
    }
    int[] tried = new int[1];
    Fuzz.of(valid)
        .run(
            20_000,
            input -> {
              byte[] file = input.length % 2 == 0 ? input : Arrays.copyOf(input, FILE);
              tried[0] += file.length == FILE ? 1 : 0;
              boolean same = valid.stream().anyMatch(one -> Arrays.equals(one, file));
              if (!same && format.read(file, KeyFuzzTest::quickly).isPresent()) {
                throw new AssertionError("a damaged key file opened");
              }
            },
            thrown -> false);
    assertThat(tried[0]).as("control: of the right length").isGreaterThan(5_000);
  }

  /** A key in the place of Argon2id's, so that thousands can be tried. */
  private static byte[] quickly(Stretching stretching) {
    ByteBuffer key = ByteBuffer.allocate(32);
    stretching.write(key);
    return key.array();
  }
}
