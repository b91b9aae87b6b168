package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.WrappedKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a provider promises to those who replace root keys, K13. */
public interface KeyHoldingContract extends KeysUnderTest {
  @Test
  @DisplayName("K13 it holds what it wrapped, by the names alone, and calls it newest")
  default void ownIsHeldAndNewest(Samples samples) {
    KeyProvider keys = keys();
    WrappedKey own = new KeyCalls(keys).wrap(samples.bytes(32));
    for (WrappedKey named : List.of(own, KeyCalls.with(own, new byte[0]))) {
      assertThat(keys.holds(named)).as("held: %s", named).isTrue();
      assertThat(keys.isNewest(named)).as("newest: %s", named).isTrue();
    }
  }

  @Test
  @DisplayName("K13 what another root key or provider wrapped is neither held nor newest")
  default void foreignIsNotHeld(Samples samples) {
    KeyProvider keys = keys();
    WrappedKey own = new KeyCalls(keys).wrap(samples.bytes(32));
    String id = own.providerId();
    for (WrappedKey foreign :
        List.of(
            new KeyCalls(otherKeys()).wrap(samples.bytes(32)),
            new WrappedKey("another-provider", own.rootKey(), own.blob()),
            new WrappedKey(id, "another-root-key", own.blob()),
            new WrappedKey(id, "", own.blob()),
            new WrappedKey(id, own.rootKey() + "1", own.blob()))) {
      assertThat(keys.holds(foreign)).as("held: %s", foreign).isFalse();
      assertThat(keys.isNewest(foreign)).as("newest: %s", foreign).isFalse();
    }
  }

  @Test
  @DisplayName("K13 closed keys tell it too: what they wrapped is theirs, only not at hand")
  default void closedKeysStillTell(Samples samples) {
    KeyProvider keys = keys();
    WrappedKey own = new KeyCalls(keys).wrap(samples.bytes(32));
    keys.close();
    assertThat(keys.holds(own)).isTrue();
    assertThat(keys.isNewest(own)).isTrue();
    assertThat(keys.holds(new WrappedKey(own.providerId(), "another", own.blob()))).isFalse();
  }

  @Test
  @DisplayName("K13 keys opened again hold what was wrapped before, and the other way round")
  default void reopenedKeysHold(Samples samples) {
    KeyProvider keys = keys();
    Optional<KeyProvider> again = reopened(keys);
    assumeTrue(again.isPresent(), "this root key ends with its provider");
    WrappedKey before = new KeyCalls(keys).wrap(samples.bytes(32));
    WrappedKey after = new KeyCalls(again.get()).wrap(samples.bytes(32));
    for (KeyProvider opened : List.of(keys, again.get())) {
      assertThat(List.of(before, after)).allMatch(opened::holds).allMatch(opened::isNewest);
    }
  }

  @Test
  @DisplayName("K13 under a newer root key the older one's is held and unwraps, and is not newest")
  default void olderIsHeldAndNotNewest(Samples samples) {
    KeyProvider keys = keys();
    byte[] key = samples.bytes(32);
    WrappedKey older = new KeyCalls(keys).wrap(key);
    Optional<KeyProvider> renewed = renewed(keys);
    assumeTrue(renewed.isPresent(), "this provider has one root key");
    KeyCalls calls = new KeyCalls(renewed.get());
    WrappedKey newer = calls.wrap(key);
    assertThat(newer.rootKey()).isNotEqualTo(older.rootKey());
    assertThat(List.of(older, newer)).allMatch(calls.keys()::holds);
    assertThat(List.of(older, newer)).filteredOn(calls.keys()::isNewest).containsExactly(newer);
    assertThat(calls.unwrap(older)).isEqualTo(key);
    assertThat(keys.holds(newer)).as("held by keys that were opened before").isFalse();
  }
}
