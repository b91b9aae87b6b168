package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.store.RegisterKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about the register's keys, A14 and A15. */
public interface RegisterKeyStoreContract extends StorageUnderTest {
  @Test
  @DisplayName("A14 a key is read back equal: no bytes, every byte, 4 KiB, long names")
  default void keysAreReadBackEqual(Samples samples) {
    Calls calls = new Calls(storage());
    KeyContext context = new KeyContext(Extremes.LONGEST_PATH, KeyPurpose.CUSTOMER_KEYS, 1);
    for (byte[] blob :
        List.of(new byte[0], Extremes.everyByte(), samples.bytes(4096), new byte[4096])) {
      int epoch = context.epoch() + 1;
      context = new KeyContext(context.registerId(), context.purpose(), epoch);
      WrappedKey wrapped = new WrappedKey(Extremes.LONGEST_NAME, Extremes.LONGEST_NAME, blob);
      RegisterKey key = new RegisterKey(context, wrapped, samples.bytes(32));
      assertThat(calls.add(key)).isTrue();
      List<RegisterKey> kept = calls.keys(context);
      assertThat(Fingerprint.of(kept.get(kept.size() - 1))).isEqualTo(Fingerprint.of(key));
      assertThat(kept.get(kept.size() - 1).context()).isEqualTo(context);
    }
  }

  @Test
  @DisplayName("A14 keys stand in the order of purpose and epoch, each register's for itself")
  default void keysStandInOrder(Samples samples) {
    Calls calls = new Calls(storage());
    List<RegisterKey> keys =
        Stream.of(KeyPurpose.values())
            .flatMap(p -> Stream.of(1, 2, 9, 10, 11, 100).map(epoch -> context(p, epoch)))
            .map(samples::registerKey)
            .toList();
    List<RegisterKey> mixed = new ArrayList<>(keys);
    Collections.shuffle(mixed, new Random(7));
    mixed.forEach(key -> assertThat(calls.add(key)).isTrue());
    KeyContext foreign = new KeyContext("contract-2", KeyPurpose.CUSTOMER_KEYS, 1);
    RegisterKey theirs = samples.registerKey(foreign);
    calls.add(theirs);
    assertThat(Fingerprint.ofKeys(calls.keys(keys.get(0).context())))
        .isEqualTo(Fingerprint.ofKeys(keys));
    assertThat(Fingerprint.ofKeys(calls.keys(foreign))).containsExactly(Fingerprint.of(theirs));
    assertThat(calls.keys(new KeyContext("none", KeyPurpose.SEARCH_INDEX, 1))).isEmpty();
  }

  @Test
  @DisplayName("A14 arrays that the caller changes do not change the key that is kept")
  default void arraysAreNotShared(Samples samples) {
    Calls calls = new Calls(storage());
    RegisterKey key = samples.registerKey(context(KeyPurpose.CUSTOMER_KEYS, 1));
    String added = Fingerprint.of(key);
    calls.add(key);
    wipe(key);
    assertThat(Fingerprint.ofKeys(calls.keys(key.context()))).containsExactly(added);
    wipe(calls.keys(key.context()).get(0));
    assertThat(Fingerprint.ofKeys(calls.keys(key.context()))).containsExactly(added);
  }

  @Test
  @DisplayName("A15 the second key of a context is not added, and its writer learns so")
  default void secondKeyOfAContextIsNotAdded(Samples samples) {
    Calls calls = new Calls(storage());
    RegisterKey first = samples.registerKey(context(KeyPurpose.SEARCH_INDEX, 1));
    RegisterKey second = samples.registerKey(first.context());
    assertThat(calls.add(first)).isTrue();
    assertThat(calls.add(second)).isFalse();
    assertThat(calls.add(first)).isFalse();
    assertThat(Fingerprint.ofKeys(calls.keys(first.context())))
        .containsExactly(Fingerprint.of(first));
  }

  @Test
  @DisplayName("A15 after a refused second key the transaction goes on")
  default void transactionGoesOnAfterASecondKey(Samples samples) {
    Calls calls = new Calls(storage());
    RegisterKey first = samples.registerKey(context(KeyPurpose.SEARCH_INDEX, 1));
    RegisterKey second = samples.registerKey(first.context());
    RegisterKey other = samples.registerKey(context(KeyPurpose.SEARCH_INDEX, 2));
    calls.add(first);
    boolean added =
        calls
            .storage()
            .inTransaction(tx -> tx.keys().addIfAbsent(second) | tx.keys().addIfAbsent(other));
    assertThat(added).isTrue();
    assertThat(Fingerprint.ofKeys(calls.keys(first.context())))
        .containsExactly(Fingerprint.of(first), Fingerprint.of(other));
  }

  @Test
  @DisplayName("A15 a context whose first key was rolled back is free")
  default void rolledBackKeyLeavesTheContextFree(Samples samples) {
    Calls calls = new Calls(storage());
    RegisterKey key = samples.registerKey(context(KeyPurpose.CUSTOMER_KEYS, 1));
    catchThrowable(
        () ->
            calls.run(
                tx -> {
                  tx.keys().addIfAbsent(key);
                  throw new IllegalStateException("the host's own trouble");
                }));
    assertThat(calls.add(samples.registerKey(key.context()))).isTrue();
  }

  @Test
  @DisplayName("A15 of threads that add the first key of a context exactly one is told that it did")
  default void oneOfManyFirstWritersWins(Samples samples) {
    Calls calls = new Calls(storage());
    for (int epoch = 1; epoch <= 15; epoch++) {
      KeyContext context = context(KeyPurpose.CUSTOMER_KEYS, epoch);
      List<RegisterKey> rivals =
          Stream.generate(() -> samples.registerKey(context)).limit(4).toList();
      Queue<RegisterKey> winners = new ConcurrentLinkedQueue<>();
      Race.between(rivals.stream().map(key -> adding(calls, key, winners)).toList());
      assertThat(winners).as("epoch %d", epoch).hasSize(1);
      List<RegisterKey> kept = calls.keys(context);
      assertThat(kept).hasSize(epoch);
      assertThat(Fingerprint.of(kept.get(epoch - 1))).isEqualTo(Fingerprint.of(winners.remove()));
    }
  }

  private static Runnable adding(Calls calls, RegisterKey key, Queue<RegisterKey> winners) {
    return () -> {
      if (calls.add(key)) {
        winners.add(key);
      }
    };
  }

  private static KeyContext context(KeyPurpose purpose, int epoch) {
    return new KeyContext(Samples.REGISTER, purpose, epoch);
  }

  private static void wipe(RegisterKey key) {
    Arrays.fill(key.wrapped().blob(), (byte) 0);
    Arrays.fill(key.check(), (byte) 0);
  }
}
