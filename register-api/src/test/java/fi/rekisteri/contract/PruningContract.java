package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.LaneState;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.customer.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about letting entries go that were exported, A30. */
public interface PruningContract extends StorageUnderTest {
  @Test
  @DisplayName("A30 exactly the entries of the range go, from every view of the trail")
  default void exactlyTheRangeGoes(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    CustomerId subject = samples.id();
    List<AuditEntry> left = new ArrayList<>();
    for (int low = 0; low < 3; low++) {
      for (long number : new long[] {1, 2, 3, 9, 10, 11, Long.MAX_VALUE}) {
        AuditEntry entry = samples.audit(AuditAction.READ, subject);
        left.add(Lanes.with(entry, Evidence.at(new AuditPlace(new UUID(-1, low), number))));
      }
    }
    lanes.calls().append(left);
    UUID lane = new UUID(-1, 1);
    goes(lanes, new LaneRange(lane, 2, 9), 3, left);
    goes(lanes, new LaneRange(lane, 11, Long.MAX_VALUE), 2, left);
    goes(lanes, new LaneRange(lane, 1, 1), 1, left);
    left.sort(Entries.NEWEST_FIRST);
    assertThat(lanes.calls().trail(subject)).isEqualTo(left);
    List<AuditEntry> everybody =
        lanes
            .calls()
            .storage()
            .inTransaction(
                tx -> tx.audit().between(Samples.BEGINNING, Entries.LATER, null, Calls.ALL));
    assertThat(everybody).isEqualTo(left);
  }

  @Test
  @DisplayName("A30 repeated, or where there is no entry, it removes nothing")
  default void repeatedItRemovesNothing(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    UUID lane = lanes.written(3);
    assertThat(lanes.prune(new LaneRange(lane, 1, 2))).isEqualTo(2);
    List<String> before = Snapshot.of(lanes.calls().storage(), samples);
    assertThat(lanes.prune(new LaneRange(lane, 1, 2))).isZero();
    assertThat(lanes.prune(new LaneRange(lane, 4, 9))).isZero();
    assertThat(lanes.prune(Lanes.whole(samples.uuid()))).isZero();
    assertThat(Snapshot.of(lanes.calls().storage(), samples)).isEqualTo(before);
  }

  @Test
  @DisplayName("A30 thousands of entries go at once, and are counted")
  default void thousandsGoAtOnce(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    UUID lane = lanes.written(3_210);
    assertThat(lanes.prune(new LaneRange(lane, 5, 3_208))).isEqualTo(3_204);
    assertThat(lanes.entries(lane))
        .extracting(entry -> entry.place().number())
        .containsExactly(1L, 2L, 3L, 4L, 3_209L, 3_210L);
  }

  @Test
  @DisplayName("A30 checkpoints, lanes and how far they are covered stay as they were")
  default void checkpointsAndLanesStay(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    UUID lane = lanes.written(4);
    UUID whole = lanes.written(2);
    SignedCheckpoint one = lanes.keep(1, new LaneRange(lane, 1, 3), new LaneRange(whole, 1, 2));
    lanes.prune(new LaneRange(lane, 1, 3));
    lanes.prune(Lanes.whole(whole));
    assertThat(lanes.checkpoints()).containsExactly(one);
    assertThat(lanes.listed())
        .containsExactlyInAnyOrder(lanes.state(lane, 3, 4), lanes.state(whole, 2, 2));
    SignedCheckpoint two = lanes.keep(2, new LaneRange(lane, 4, 4));
    lanes.append(whole, 3);
    lanes.retire(lane, whole);
    assertThat(lanes.checkpoints()).containsExactly(one, two);
    assertThat(lanes.listed()).containsExactly(lanes.state(whole, 2, 3));
  }

  @Test
  @DisplayName("A30 of customers, keys, prohibitions and tombstones nothing goes")
  default void nothingElseGoes(Samples samples) {
    FullStorage full = new FullStorage(storage(), samples);
    full.calls.run(full::writeEverywhere);
    full.calls.suppress(samples.suppression(samples.shared("email")));
    Lanes lanes = new Lanes(full.calls, samples);
    UUID lane = lanes.written(1);
    AuditEntry gone = lanes.entries(lane).get(0);
    List<String> left = new ArrayList<>(full.snapshot());
    left.removeIf(line -> line.contains(gone.place().toString()));
    left.replaceAll(
        line -> line.replace(shown(lanes.state(lane, 0, 1)), shown(lanes.state(lane, 0, 0))));
    lanes.prune(Lanes.whole(lane));
    assertThat(full.snapshot()).isEqualTo(left);
  }

  private static String shown(LaneState state) {
    return "lane " + state;
  }

  private static void goes(Lanes lanes, LaneRange range, int count, List<AuditEntry> left) {
    assertThat(lanes.prune(range)).isEqualTo(count);
    left.removeIf(entry -> range.holds(entry.place()));
    left.sort(Entries.BY_PLACE);
    assertThat(Pages.inOrder(lanes.calls().storage(), 5)).isEqualTo(left);
    assertThat(lanes.entries(range)).isEmpty();
  }
}
