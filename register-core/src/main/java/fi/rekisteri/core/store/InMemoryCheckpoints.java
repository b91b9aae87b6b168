package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditLane;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.LaneState;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.core.store.Tables.Lane;
import fi.rekisteri.core.store.Tables.Moment;
import fi.rekisteri.retention.PruneVerdict;
import fi.rekisteri.store.CheckpointStore;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lanes and checkpoints of the trail. */
final class InMemoryCheckpoints implements CheckpointStore {
  private final Tables tables;
  private final UndoLog undo;

  InMemoryCheckpoints(Tables tables, UndoLog undo) {
    this.tables = tables;
    this.undo = undo;
  }

  @Override
  public void open(AuditLane lane) {
    if (tables.lanes.containsKey(lane.id())) {
      throw Refusals.laneExists(lane.id());
    }
    undo.put(tables.lanes, lane.id(), new Lane(lane, 0));
  }

  @Override
  public List<LaneState> lanes(@Nullable UUID after, int limit) {
    return (after == null ? tables.lanes : tables.lanes.tailMap(after, false))
        .values().stream()
            .limit(Refusals.requireLimit(limit))
            .map(lane -> new LaneState(lane.lane(), lane.covered(), newest(lane)))
            .toList();
  }

  private long newest(Lane lane) {
    AuditPlace first = new AuditPlace(lane.lane().id(), 1);
    AuditPlace last = new AuditPlace(lane.lane().id(), Long.MAX_VALUE);
    NavigableMap<AuditPlace, ?> all = tables.places.subMap(first, true, last, true);
    return Math.max(lane.covered(), all.isEmpty() ? 0 : all.lastKey().number());
  }

  @Override
  public void keep(SignedCheckpoint checkpoint, List<LaneRange> covered) {
    long last = tables.checkpoints.isEmpty() ? 0 : tables.checkpoints.lastKey();
    if (checkpoint.number() != last + 1) {
      throw Refusals.checkpointTaken(checkpoint.number());
    }
    undo.allOrNothing(
        () -> {
          undo.put(tables.checkpoints, checkpoint.number(), checkpoint);
          covered.forEach(range -> cover(checkpoint, range));
        });
  }

  private void cover(SignedCheckpoint checkpoint, LaneRange range) {
    Lane lane = tables.lanes.get(range.lane());
    if (lane == null || lane.covered() >= range.from()) {
      throw Refusals.checkpointTaken(checkpoint.number());
    }
    undo.put(tables.lanes, range.lane(), new Lane(lane.lane(), range.through()));
  }

  @Override
  public void retire(List<UUID> lanes) {
    for (UUID id : lanes) {
      Lane lane = tables.lanes.get(id);
      if (lane != null && lane.covered() == newest(lane)) {
        undo.remove(tables.lanes, id);
      }
    }
  }

  @Override
  public List<SignedCheckpoint> checkpoints(long after, int limit) {
    return tables.checkpoints.tailMap(after, false).values().stream()
        .limit(Refusals.requireLimit(limit))
        .toList();
  }

  @Override
  public Optional<SignedCheckpoint> lastCheckpoint() {
    return Optional.ofNullable(tables.checkpoints.lastEntry()).map(last -> last.getValue());
  }

  @Override
  public int prune(PruneVerdict verdict, LaneRange range) {
    AuditPlace from = new AuditPlace(range.lane(), range.from());
    AuditPlace through = new AuditPlace(range.lane(), range.through());
    var gone = new ArrayList<>(tables.places.subMap(from, true, through, true).values());
    gone.forEach(
        entry -> {
          undo.remove(tables.places, entry.place());
          undo.remove(tables.trail, Moment.of(entry));
        });
    return gone.size();
  }
}
