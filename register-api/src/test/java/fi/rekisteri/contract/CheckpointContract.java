package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.error.ErrorCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about checkpoints, A29. */
public interface CheckpointContract extends StorageUnderTest {
  @Test
  @DisplayName("A29 checkpoints are read back equal, in the order of numbers, and the last one too")
  default void checkpointsAreReadBackEqual(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    assertThat(last(lanes)).isEmpty();
    List<SignedCheckpoint> all = new ArrayList<>();
    for (int size : new int[] {0, 1, 1 << 20, 5, 6, 7, 8, 9, 10, 11, 12}) {
      byte[] body = samples.bytes(size);
      byte[] signature = samples.bytes(64);
      SignedCheckpoint one = new SignedCheckpoint(all.size() + 1, body, signature);
      all.add(new SignedCheckpoint(all.size() + 1, body.clone(), signature.clone()));
      Arrays.fill(body, (byte) 0);
      lanes.keep(one);
      assertThat(last(lanes)).isEqualTo(Optional.of(one));
    }
    lanes.checkpoints().forEach(one -> Arrays.fill(one.signature(), (byte) 0));
    for (int size : new int[] {1, 2, 3, 10, 11, 12}) {
      assertThat(Pages.ofCheckpoints(lanes.calls().storage(), size))
          .as("pages of %d", size)
          .isEqualTo(all);
    }
  }

  @Test
  @DisplayName("A29 a checkpoint moves its lanes on, also past numbers, and no others")
  default void lanesAreMovedOn(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    UUID one = lanes.written(3);
    UUID other = lanes.written(5);
    lanes.keep(1, new LaneRange(one, 1, 2));
    assertThat(lanes.listed())
        .containsExactlyInAnyOrder(lanes.state(one, 2, 3), lanes.state(other, 0, 5));
    lanes.append(one, 7, 8, Long.MAX_VALUE);
    lanes.keep(2, new LaneRange(one, 3, 3), new LaneRange(other, 1, 5), new LaneRange(one, 7, 8));
    assertThat(lanes.listed())
        .containsExactlyInAnyOrder(lanes.state(one, 8, Long.MAX_VALUE), lanes.state(other, 5, 5));
    lanes.keep(3, new LaneRange(one, Long.MAX_VALUE, Long.MAX_VALUE));
    assertThat(lanes.listed())
        .containsExactlyInAnyOrder(
            lanes.state(one, Long.MAX_VALUE, Long.MAX_VALUE), lanes.state(other, 5, 5));
  }

  @Test
  @DisplayName("A29 one checkpoint covers thousands of lanes")
  default void thousandsOfLanesAreCovered(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    List<UUID> ids = IntStream.range(0, 2_345).mapToObj(i -> samples.uuid()).toList();
    lanes.open(ids.toArray(UUID[]::new));
    lanes.keep(1, ids.stream().map(id -> new LaneRange(id, 1, 1)).toArray(LaneRange[]::new));
    assertThat(lanes.listed())
        .hasSameSizeAs(ids)
        .allSatisfy(lane -> assertThat(lane.covered()).isOne());
  }

  @Test
  @DisplayName("A29 a number that does not follow the last one is refused and changes nothing")
  default void numberMustFollow(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    UUID lane = lanes.written(4);
    taken(lanes, 2, new LaneRange(lane, 1, 4));
    lanes.keep(1, new LaneRange(lane, 1, 1));
    lanes.keep(2, new LaneRange(lane, 2, 2));
    for (long number : new long[] {1, 2, 4, 0, -1, Long.MAX_VALUE}) {
      taken(lanes, number, new LaneRange(lane, 3, 4));
      taken(lanes, number);
    }
    lanes.keep(3, new LaneRange(lane, 3, 4));
    assertThat(lanes.checkpoints())
        .extracting(SignedCheckpoint::number)
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  @DisplayName("A29 a range that is covered already, or of no listed lane, refuses the whole")
  default void staleRangeRefusesTheWhole(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    UUID fresh = lanes.written(5);
    UUID stale = lanes.written(5);
    UUID retired = lanes.written(1);
    lanes.keep(1, new LaneRange(stale, 1, 3), new LaneRange(retired, 1, 1));
    lanes.retire(retired);
    LaneRange good = new LaneRange(fresh, 1, 5);
    for (LaneRange bad :
        List.of(
            new LaneRange(stale, 1, 3),
            new LaneRange(stale, 3, 5),
            new LaneRange(stale, 1, 5),
            new LaneRange(retired, 2, 2),
            new LaneRange(fresh, 5, 6),
            new LaneRange(samples.uuid(), 1, 1))) {
      taken(lanes, 2, good, bad);
    }
    taken(lanes, 2, new LaneRange(stale, 2, 4), good);
    lanes.keep(2, good, new LaneRange(stale, 4, 5));
  }

  private static void taken(Lanes lanes, long number, LaneRange... covered) {
    List<String> before = Snapshot.of(lanes.calls().storage(), lanes.samples());
    Calls.refused(ErrorCode.CHECKPOINT_TAKEN, () -> lanes.keep(number, covered));
    assertThat(Snapshot.of(lanes.calls().storage(), lanes.samples()))
        .as("after checkpoint %d of %s", number, List.of(covered))
        .isEqualTo(before);
  }

  private static Optional<SignedCheckpoint> last(Lanes lanes) {
    return lanes.calls().storage().inTransaction(tx -> tx.checkpoints().lastCheckpoint());
  }
}
