package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.ErrorCode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a provider promises about a wrapped key, K1 to K5. */
public interface KeyWrappingContract extends KeysUnderTest {
  @Test
  @DisplayName("K1 a wrapped key unwraps to exactly its bytes: 16 to 64 of them, zeros, ones")
  default void wrappedKeyUnwrapsToItsBytes(Samples samples) {
    KeyCalls calls = new KeyCalls(keys());
    List<byte[]> keys = new ArrayList<>(List.of(new byte[32], samples.bytes(32)));
    for (int length : new int[] {16, 24, 33, 48, 64}) {
      keys.add(samples.bytes(length));
    }
    byte[] ones = new byte[32];
    Arrays.fill(ones, (byte) 0xFF);
    keys.add(ones);
    for (byte[] key : keys) {
      assertThat(calls.unwrap(calls.wrap(key))).isEqualTo(key);
    }
  }

  @Test
  @DisplayName("K1 a wrapped key unwraps as often as it is asked for, in any order")
  default void wrappedKeyUnwrapsAgain(Samples samples) {
    KeyCalls calls = new KeyCalls(keys());
    byte[] first = samples.bytes(32);
    byte[] second = samples.bytes(32);
    WrappedKey one = calls.wrap(first);
    WrappedKey two = calls.wrap(second);
    for (int i = 0; i < 3; i++) {
      assertThat(calls.unwrap(two)).isEqualTo(second);
      assertThat(calls.unwrap(one)).isEqualTo(first);
    }
  }

  @Test
  @DisplayName("K2 a wrapped key unwraps in its own register, purpose and epoch, and in no other")
  default void keyUnwrapsInItsOwnContextOnly(Samples samples) {
    KeyCalls calls = new KeyCalls(keys());
    List<KeyContext> contexts = new ArrayList<>();
    for (String register : List.of("reg", "reg1", Extremes.LONGEST_PATH)) {
      for (KeyPurpose purpose : KeyPurpose.values()) {
        for (int epoch : new int[] {1, 11, Integer.MAX_VALUE}) {
          contexts.add(new KeyContext(register, purpose, epoch));
        }
      }
    }
    byte[] key = samples.bytes(32);
    for (KeyContext made : contexts) {
      WrappedKey wrapped = calls.wrap(key, made);
      for (KeyContext used : contexts) {
        if (used.equals(made)) {
          assertThat(calls.unwrap(wrapped, used)).isEqualTo(key);
        } else {
          KeyCalls.refused(() -> calls.unwrap(wrapped, used), ErrorCode.DECRYPTION_FAILED);
        }
      }
    }
  }

  @Test
  @DisplayName("K3 a wrapped key with one bit changed, anywhere, is refused")
  default void changedKeyIsRefused(Samples samples) {
    KeyCalls calls = new KeyCalls(keys());
    WrappedKey wrapped = calls.wrap(samples.bytes(32));
    for (int i = 0; i < wrapped.blob().length; i++) {
      byte[] blob = wrapped.blob().clone();
      blob[i] ^= (byte) (1 << i % 8);
      calls.refusedAsChanged(KeyCalls.with(wrapped, blob));
    }
  }

  @Test
  @DisplayName(
      "K3 a wrapped key that was cut or lengthened is refused, down to none and up to 8 KiB")
  default void cutKeyIsRefused(Samples samples) {
    KeyCalls calls = new KeyCalls(keys());
    WrappedKey wrapped = calls.wrap(samples.bytes(32));
    int whole = wrapped.blob().length;
    for (int length = 0; length < whole; length++) {
      calls.refusedAsChanged(KeyCalls.with(wrapped, Arrays.copyOf(wrapped.blob(), length)));
    }
    for (int length : new int[] {whole + 1, whole + 16, 4096, 4097, 8192}) {
      calls.refusedAsChanged(KeyCalls.with(wrapped, Arrays.copyOf(wrapped.blob(), length)));
    }
  }

  @Test
  @DisplayName("K3 the halves of two wrapped keys do not make a third")
  default void halvesOfTwoAreRefused(Samples samples) {
    KeyCalls calls = new KeyCalls(keys());
    WrappedKey one = calls.wrap(samples.bytes(32));
    byte[] spliced = calls.wrap(samples.bytes(32)).blob();
    System.arraycopy(one.blob(), 0, spliced, 0, spliced.length / 2);
    calls.refusedAsChanged(KeyCalls.with(one, spliced));
  }

  @Test
  @DisplayName("K4 another root key does not unwrap, whatever names the wrapped key is given")
  default void otherRootKeyDoesNotUnwrap(Samples samples) {
    KeyCalls others = new KeyCalls(otherKeys());
    WrappedKey foreign = new KeyCalls(keys()).wrap(samples.bytes(32));
    WrappedKey own = others.wrap(samples.bytes(32));
    KeyCalls.refused(
        () -> others.unwrap(foreign), ErrorCode.KEY_UNAVAILABLE, ErrorCode.DECRYPTION_FAILED);
    others.refusedAsChanged(KeyCalls.with(own, foreign.blob()));
  }

  @Test
  @DisplayName("K4 a root key or provider that it does not know is told as not at hand")
  default void unknownNamesAreNotAtHand(Samples samples) {
    KeyCalls calls = new KeyCalls(keys());
    WrappedKey known = calls.wrap(samples.bytes(32));
    String id = known.providerId();
    String root = known.rootKey();
    for (WrappedKey unknown :
        List.of(
            new WrappedKey("another-provider", root, known.blob()),
            new WrappedKey(id, "another-root-key", known.blob()),
            new WrappedKey(id, "", known.blob()),
            new WrappedKey(id, Extremes.LONGEST_NAME, known.blob()))) {
      KeyCalls.refused(() -> calls.unwrap(unknown), ErrorCode.KEY_UNAVAILABLE);
    }
  }

  @Test
  @DisplayName("K5 the same key wrapped again never gives the same bytes, nor any of the key's")
  default void wrappingAgainLooksDifferent(Samples samples) {
    KeyCalls calls = new KeyCalls(keys());
    byte[] key = samples.bytes(32);
    Set<ByteBuffer> seen = new HashSet<>();
    for (int i = 0; i < 64; i++) {
      byte[] blob = calls.wrap(key).blob();
      assertThat(seen.add(ByteBuffer.wrap(blob))).as("wrapping %d differs", i).isTrue();
      assertThat(KeyTraces.of(key).isHeldBy(blob)).as("a piece of the key is seen").isFalse();
    }
  }
}
