package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditLane;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.LaneState;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.store.NewCustomer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about lanes, A28. */
public interface LaneContract extends StorageUnderTest {
  @Test
  @DisplayName("A28 a lane is listed as it was opened, from the first entry on")
  default void laneIsListedAsOpened(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    Instant early = Instant.parse("1969-12-31T23:59:59.999999Z");
    AuditLane first = new AuditLane(new UUID(0, 1), Integer.MAX_VALUE, early, true);
    AuditLane second = new AuditLane(new UUID(0, 2), 1, Samples.BEGINNING, false);
    AuditEntry entry = lanes.entry(new AuditPlace(first.id(), 1));
    lanes
        .calls()
        .run(
            tx -> {
              tx.checkpoints().open(first);
              tx.audit().append(List.of(entry));
              tx.checkpoints().open(second);
            });
    assertThat(lanes.listed())
        .containsExactly(new LaneState(first, 0, 1), new LaneState(second, 0, 0));
  }

  @Test
  @DisplayName("A28 a lane is opened once")
  default void laneIsOpenedOnce(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    UUID lane = lanes.written(2);
    lanes.keep(1, new LaneRange(lane, 1, 1));
    assertThat(catchThrowable(() -> lanes.open(samples.uuid(), lane)))
        .isInstanceOf(RegisterException.class);
    assertThat(lanes.listed()).containsExactly(lanes.state(lane, 1, 2));
  }

  @Test
  @DisplayName("A28 the newest number is that of the last entry, whichever call wrote it")
  default void newestNumberFollowsEveryWriter(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    UUID lane = lanes.written(1);
    lanes.append(samples.uuid(), 7);
    NewCustomer newcomer =
        new NewCustomer(
            samples.customer(), List.of(), List.of(), lanes.entry(new AuditPlace(lane, 2)));
    lanes.calls().insert(newcomer);
    assertThat(lanes.listed()).containsExactly(lanes.state(lane, 0, 2));
    lanes.append(lane, LongStream.rangeClosed(3, 3_210).toArray());
    assertThat(lanes.listed()).containsExactly(lanes.state(lane, 0, 3_210));
    lanes
        .calls()
        .erase(
            samples.verdict(Samples.idOf(newcomer)),
            lanes.entry(new AuditPlace(lane, Long.MAX_VALUE)));
    assertThat(lanes.listed()).containsExactly(lanes.state(lane, 0, Long.MAX_VALUE));
  }

  @Test
  @DisplayName("A28 pages of any size show every lane once, in the unsigned order of ids")
  default void pagesShowEveryLaneOnce(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    long[] edges = {0, 1, Long.MAX_VALUE, Long.MIN_VALUE, -1};
    List<LaneState> all = new ArrayList<>();
    List<UUID> ids = new ArrayList<>();
    for (long high : edges) {
      for (long low : edges) {
        ids.add(new UUID(high, low));
        all.add(lanes.state(new UUID(high, low), 0, 1));
      }
    }
    Collections.rotate(ids, 11);
    lanes.open(ids.toArray(UUID[]::new));
    ids.forEach(id -> lanes.append(id, 1));
    for (int size : new int[] {1, 4, 5, 24, 25, 26}) {
      assertThat(Pages.ofLanes(lanes.calls().storage(), size))
          .as("pages of %d", size)
          .isEqualTo(all);
    }
  }

  @Test
  @DisplayName("A28 lanes whose entries are all covered are retired, and no others")
  default void coveredLanesAreRetired(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    UUID done = lanes.written(3);
    UUID open = lanes.written(3);
    UUID unasked = lanes.written(1);
    UUID empty = lanes.written(0);
    LaneRange beginning = new LaneRange(open, 1, 2);
    lanes.keep(1, new LaneRange(done, 1, 3), beginning, new LaneRange(unasked, 1, 1));
    lanes.retire(open, done, samples.uuid(), empty, done);
    lanes.retire();
    assertThat(lanes.listed())
        .containsExactlyInAnyOrder(lanes.state(open, 2, 3), lanes.state(unasked, 1, 1));
    assertThat(lanes.entries(done)).hasSize(3);
    lanes.keep(2, new LaneRange(open, 3, 3));
    lanes.prune(beginning);
    lanes.retire(done, open);
    assertThat(lanes.listed()).containsExactly(lanes.state(unasked, 1, 1));
    assertThat(lanes.entries(open)).hasSize(1);
    assertThat(lanes.checkpoints()).hasSize(2);
  }
}
