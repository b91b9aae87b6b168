package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.ErrorCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a provider promises about itself, K6 to K12. */
public interface KeyConductContract extends KeysUnderTest {
  @Test
  @DisplayName("K6 provider and root key have steady, printable names, and a wrapped key is short")
  default void namesAreSteadyAndShort(Samples samples) {
    KeyProvider keys = keys();
    KeyCalls calls = new KeyCalls(keys);
    WrappedKey one = calls.wrap(samples.bytes(64));
    WrappedKey two = calls.wrap(samples.bytes(32));
    assertThat(Stream.of(keys.id(), one.providerId(), two.providerId(), otherKeys().id()))
        .containsOnly(keys.id());
    assertThat(List.of(keys.id(), one.rootKey())).allMatch(name -> name.matches("[!-~]{1,200}"));
    assertThat(two.rootKey()).isEqualTo(one.rootKey());
    assertThat(one.blob()).hasSizeBetween(64, 4096);
  }

  @Test
  @DisplayName("K7 neither provider, wrapped key nor any refusal prints a piece of a key")
  default void nothingPrintsAKey(Samples samples) {
    KeyProvider keys = keys();
    KeyCalls calls = new KeyCalls(keys);
    byte[] key = samples.bytes(32);
    WrappedKey wrapped = calls.wrap(key);
    assertThat(calls.unwrap(wrapped)).isEqualTo(key);
    WrappedKey unknown = new WrappedKey(wrapped.providerId(), "unknown", wrapped.blob());
    KeyContext elsewhere = new KeyContext("elsewhere", KeyPurpose.SEARCH_INDEX, 7);
    List<String> printed = new ArrayList<>(List.of(keys.toString(), wrapped.toString()));
    ErrorCode[] any = ErrorCode.values();
    for (Runnable refused :
        List.<Runnable>of(
            () -> calls.unwrap(KeyCalls.with(wrapped, key)),
            () -> calls.unwrap(unknown),
            () -> calls.unwrap(wrapped, elsewhere))) {
      printed.add(Hidden.everythingPrintedBy(KeyCalls.refused(refused, any)));
    }
    keys.close();
    printed.add(Hidden.everythingPrintedBy(KeyCalls.refused(() -> calls.wrap(key), any)));
    printed.add(keys.toString());
    assertThat(printed).noneMatch(KeyTraces.of(key)::isToldBy);
  }

  @Test
  @DisplayName(
      "K8 closed keys wrap and unwrap no more; closing twice, and what was given, are fine")
  default void closedKeysAreRefused(Samples samples) {
    KeyProvider keys = keys();
    KeyCalls calls = new KeyCalls(keys);
    byte[] key = samples.bytes(32);
    WrappedKey wrapped = calls.wrap(key);
    try (SecretBytes given = keys.unwrap(wrapped, KeyCalls.PLACE)) {
      keys.close();
      keys.close();
      assertThat(given.use(byte[]::clone)).isEqualTo(key);
    }
    KeyCalls.refused(() -> calls.wrap(key), ErrorCode.KEY_UNAVAILABLE);
    KeyCalls.refused(() -> calls.unwrap(wrapped), ErrorCode.KEY_UNAVAILABLE);
  }

  @Test
  @DisplayName("K8 a call during the closing comes through whole or is refused as not at hand")
  default void closingCutsNoCallInTwo(Samples samples) {
    KeyProvider keys = keys();
    KeyCalls calls = new KeyCalls(keys);
    byte[] key = samples.bytes(32);
    WrappedKey wrapped = calls.wrap(key);
    List<WrappedKey> late = new ArrayList<>();
    KeyClosing closing = new KeyClosing(keys);
    Runnable wrapping = () -> closing.workUntilClosed(() -> late.add(calls.wrap(key)));
    Runnable reading =
        () -> closing.workUntilClosed(() -> assertThat(calls.unwrap(wrapped)).isEqualTo(key));
    assertThat(Race.between(List.of(wrapping, reading, closing::closeAtWork)))
        .allMatch(Optional::isEmpty);
    assertThat(late).isNotEmpty();
    for (KeyProvider again : reopened(keys).stream().toList()) {
      late.forEach(one -> assertThat(new KeyCalls(again).unwrap(one)).isEqualTo(key));
    }
  }

  @Test
  @DisplayName("K9 the provider keeps no array and no secret of its caller, and changes none")
  default void nothingIsSharedWithTheCaller(Samples samples) {
    KeyProvider keys = keys();
    byte[] key = samples.bytes(32);
    WrappedKey wrapped;
    try (SecretBytes secret = SecretBytes.copyOf(key)) {
      wrapped = keys.wrap(secret, KeyCalls.PLACE);
      assertThat(secret.use(byte[]::clone)).isEqualTo(key);
    }
    byte[] blob = wrapped.blob().clone();
    assertThat(new KeyCalls(keys).unwrap(wrapped)).isEqualTo(key);
    assertThat(wrapped.blob()).isEqualTo(blob);
    Arrays.fill(wrapped.blob(), (byte) 0);
    assertThat(new KeyCalls(keys).unwrap(KeyCalls.with(wrapped, blob))).isEqualTo(key);
  }

  @Test
  @DisplayName("K9 each unwrapping gives a secret of its own: closing one leaves the others")
  default void eachSecretIsItsOwn(Samples samples) {
    KeyProvider keys = keys();
    byte[] key = samples.bytes(32);
    WrappedKey wrapped = new KeyCalls(keys).wrap(key);
    SecretBytes first = keys.unwrap(wrapped, KeyCalls.PLACE);
    try (SecretBytes second = keys.unwrap(wrapped, KeyCalls.PLACE)) {
      first.close();
      assertThat(second.use(byte[]::clone)).isEqualTo(key);
    }
    assertThat(new KeyCalls(keys).unwrap(wrapped)).isEqualTo(key);
  }

  @Test
  @DisplayName("K10 several threads at once wrap and unwrap each its own key")
  default void threadsDoNotMix(Samples samples) {
    KeyCalls calls = new KeyCalls(keys());
    List<Runnable> racers = new ArrayList<>();
    for (int thread = 1; thread <= 4; thread++) {
      List<byte[]> own = Stream.generate(() -> samples.bytes(32)).limit(15).toList();
      KeyContext place = new KeyContext("thread" + thread, KeyPurpose.SEARCH_INDEX, thread);
      racers.add(
          () -> {
            for (byte[] key : own) {
              assertThat(calls.unwrap(calls.wrap(key, place), place)).isEqualTo(key);
            }
          });
    }
    assertThat(Race.between(racers)).allMatch(Optional::isEmpty);
  }

  @Test
  @DisplayName("K11 keys opened again unwrap what was wrapped before, and the other way round")
  default void reopenedKeysUnwrap(Samples samples) {
    KeyProvider keys = keys();
    Optional<KeyProvider> again = reopened(keys);
    assumeTrue(again.isPresent(), "this root key ends with its provider");
    byte[] key = samples.bytes(32);
    WrappedKey before = new KeyCalls(keys).wrap(key);
    WrappedKey after = new KeyCalls(again.get()).wrap(key);
    assertThat(new KeyCalls(again.get()).unwrap(before)).isEqualTo(key);
    assertThat(new KeyCalls(keys).unwrap(after)).isEqualTo(key);
    assertThat(after.rootKey()).isEqualTo(before.rootKey());
    keys.close();
    assertThat(new KeyCalls(again.get()).unwrap(before)).isEqualTo(key);
  }

  @Test
  @DisplayName("K12 after a refusal the next good call comes through")
  default void refusalHarmsNothing(Samples samples) {
    KeyProvider keys = keys();
    KeyCalls calls = new KeyCalls(keys);
    byte[] key = samples.bytes(32);
    WrappedKey wrapped = calls.wrap(key);
    WrappedKey unknown = new WrappedKey(wrapped.providerId(), "unknown", wrapped.blob());
    SecretBytes closed = SecretBytes.copyOf(key);
    closed.close();
    for (int i = 0; i < 20; i++) {
      calls.refusedAsChanged(KeyCalls.with(wrapped, new byte[i]));
      byte[] changed = wrapped.blob().clone();
      changed[changed.length - 1 - i] ^= 1;
      calls.refusedAsChanged(KeyCalls.with(wrapped, changed));
      KeyCalls.refused(() -> calls.unwrap(unknown), ErrorCode.KEY_UNAVAILABLE);
      assertThatThrownBy(() -> keys.wrap(closed, KeyCalls.PLACE))
          .isInstanceOf(IllegalStateException.class);
      assertThat(calls.unwrap(wrapped)).isEqualTo(key);
    }
    assertThat(calls.unwrap(calls.wrap(key))).isEqualTo(key);
  }
}
