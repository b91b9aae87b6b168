package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.LaneState;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about checkpoints that several make at once, A29. */
public interface CheckpointRaceContract extends StorageUnderTest {
  @Test
  @DisplayName("A29 of four threads that keep one number one comes through, the others do nothing")
  default void oneOfSeveralIsKept(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    List<SignedCheckpoint> kept = new ArrayList<>();
    for (int round = 1; round <= 10; round++) {
      List<UUID> ids =
          List.of(lanes.written(2), lanes.written(2), lanes.written(2), lanes.written(2));
      List<SignedCheckpoint> rivals = new ArrayList<>();
      List<AuditEntry> told = new ArrayList<>();
      List<Runnable> writers = new ArrayList<>();
      for (UUID id : ids) {
        SignedCheckpoint one = samples.checkpoint(round);
        AuditEntry entry = lanes.entry(new AuditPlace(id, 3));
        rivals.add(one);
        told.add(entry);
        writers.add(() -> keepAndTell(lanes, one, entry));
      }
      int winner = onlyOneOf(Race.between(writers));
      kept.add(rivals.get(winner));
      for (int i = 0; i < ids.size(); i++) {
        assertThat(lanes.listed())
            .contains(i == winner ? lanes.state(ids.get(i), 2, 3) : lanes.state(ids.get(i), 0, 2));
        assertThat(lanes.entries(ids.get(i)).contains(told.get(i))).isEqualTo(i == winner);
      }
    }
    assertThat(lanes.checkpoints()).isEqualTo(kept);
  }

  @Test
  @DisplayName("A29 threads that cover the same lanes and repeat cover each entry once")
  default void threadsCoverEachEntryOnce(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    List<UUID> ids = List.of(lanes.written(12), lanes.written(12));
    List<Runnable> writers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      List<SignedCheckpoint> bodies = new ArrayList<>();
      for (long number = 1; number <= 12; number++) {
        bodies.add(samples.checkpoint(number));
      }
      writers.add(() -> coverAll(lanes, bodies));
    }
    assertThat(Race.between(writers)).allSatisfy(end -> assertThat(end).isEmpty());
    assertThat(lanes.listed())
        .containsExactlyInAnyOrder(
            lanes.state(ids.get(0), 12, 12), lanes.state(ids.get(1), 12, 12));
    assertThat(lanes.checkpoints())
        .extracting(SignedCheckpoint::number)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
  }

  private static void keepAndTell(Lanes lanes, SignedCheckpoint one, AuditEntry entry) {
    LaneRange both = new LaneRange(entry.place().lane(), 1, 2);
    lanes
        .calls()
        .run(
            tx -> {
              tx.audit().append(List.of(entry));
              tx.checkpoints().keep(one, List.of(both));
            });
  }

  /** The index of the one that came through; the others must have learned why they did not. */
  private static int onlyOneOf(List<Optional<RuntimeException>> ends) {
    assertThat(ends).filteredOn(Optional::isEmpty).hasSize(1);
    assertThat(ends)
        .filteredOn(Optional::isPresent)
        .allSatisfy(
            end ->
                assertThat(((RegisterException) end.orElseThrow()).code())
                    .isEqualTo(ErrorCode.CHECKPOINT_TAKEN));
    return ends.indexOf(Optional.<RuntimeException>empty());
  }

  /** Covers one more entry of every lane with each checkpoint, until all are covered. */
  private static void coverAll(Lanes lanes, List<SignedCheckpoint> bodies) {
    for (int next = lanes.checkpoints().size();
        next < bodies.size();
        next = lanes.checkpoints().size()) {
      long number = next + 1;
      LaneRange[] covered =
          lanes.listed().stream()
              .map(LaneState::lane)
              .map(lane -> new LaneRange(lane.id(), number, number))
              .toArray(LaneRange[]::new);
      try {
        lanes.keep(bodies.get(next), covered);
      } catch (RegisterException e) {
        if (e.code() != ErrorCode.CHECKPOINT_TAKEN && !e.isRetryable()) {
          throw e;
        }
      }
    }
  }
}
