package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.store.RegisterStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about known batches of erasures, A59 and A60. */
public interface ReplayStoreContract extends StorageUnderTest {
  @Test
  @DisplayName("A59 of thousands of batches exactly those that were added are known")
  default void addedBatchesAreKnown(Samples samples) {
    Calls calls = new Calls(storage());
    List<UUID> added = Stream.generate(samples::uuid).limit(50).toList();
    List<UUID> others = Stream.generate(samples::uuid).limit(2_000).toList();
    added.forEach(batch -> calls.run(tx -> tx.replay().add(batch)));
    List<UUID> asked = new ArrayList<>(others);
    asked.addAll(added.subList(0, 40));
    asked.addAll(added.subList(0, 40));
    assertThat(known(calls.storage(), asked))
        .containsExactlyInAnyOrderElementsOf(added.subList(0, 40));
    assertThat(known(calls.storage(), others)).isEmpty();
    assertThat(known(calls.storage(), List.of())).isEmpty();
  }

  @Test
  @DisplayName("A59 a batch is added again without effect, and the work goes on")
  default void batchIsAddedAgain(Samples samples) {
    RegisterStorage storage = storage();
    UUID batch = samples.uuid();
    UUID next = samples.uuid();
    new Calls(storage).run(tx -> tx.replay().add(batch));
    new Calls(storage)
        .run(
            tx -> {
              tx.replay().add(batch);
              tx.replay().add(next);
              tx.replay().add(next);
            });
    assertThat(known(storage, List.of(batch, next))).containsExactlyInAnyOrder(batch, next);
  }

  @Test
  @DisplayName("A59 threads that add one batch all come through")
  default void batchIsAddedByThreads(Samples samples) {
    Calls calls = new Calls(storage());
    for (int round = 0; round < 6; round++) {
      UUID batch = samples.uuid();
      Runnable adder = () -> calls.run(tx -> tx.replay().add(batch));
      assertThat(Race.between(List.of(adder, adder, adder, adder))).allMatch(Optional::isEmpty);
      assertThat(known(calls.storage(), List.of(batch))).containsExactly(batch);
    }
  }

  private static Set<UUID> known(RegisterStorage storage, List<UUID> batches) {
    return storage.inTransaction(tx -> tx.replay().known(batches));
  }

  @Test
  @DisplayName("A60 the schedule is empty first, and then what was kept last")
  default void scheduleIsKept(Samples samples) {
    RegisterStorage storage = storage();
    assertThat(schedule(storage)).isEmpty();
    for (String fingerprint : List.of("5a".repeat(32), "b", "")) {
      new Calls(storage).run(tx -> tx.replay().reschedule(fingerprint));
      assertThat(schedule(storage)).isEqualTo(fingerprint);
    }
  }

  @Test
  @DisplayName("A60 of threads that keep a schedule one is the last")
  default void oneScheduleIsTheLast(Samples samples) {
    Calls calls = new Calls(storage());
    calls.run(tx -> tx.replay().reschedule("before"));
    List<Runnable> keepers = new ArrayList<>();
    List<String> all = List.of("a", "b", "c", "d");
    all.forEach(one -> keepers.add(() -> calls.run(tx -> tx.replay().reschedule(one))));
    assertThat(Race.between(keepers)).allMatch(Optional::isEmpty);
    assertThat(all).contains(schedule(calls.storage()));
  }

  private static String schedule(RegisterStorage storage) {
    return storage.inTransaction(tx -> tx.replay().schedule());
  }
}
