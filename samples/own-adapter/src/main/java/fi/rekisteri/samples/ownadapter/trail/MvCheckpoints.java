package fi.rekisteri.samples.ownadapter.trail;

import fi.rekisteri.audit.AuditLane;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.LaneState;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.retention.PruneVerdict;
import fi.rekisteri.samples.ownadapter.form.Lane;
import fi.rekisteri.samples.ownadapter.form.TrailForms;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.map.Shelf;
import fi.rekisteri.samples.ownadapter.map.Table;
import fi.rekisteri.samples.ownadapter.refusal.Refusals;
import fi.rekisteri.store.CheckpointStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lanes by id, checkpoints by number. The entries themselves are looked up in the trail. */
public final class MvCheckpoints implements CheckpointStore {
  private final Session session;
  private final MvAudit trail;
  private final Table<Lane> lanes;
  private final Table<SignedCheckpoint> checkpoints;

  public MvCheckpoints(Session session, MvAudit trail) {
    this.session = session;
    this.trail = trail;
    lanes = new Table<>(session, Shelf.LANES, TrailForms.LANE);
    checkpoints = new Table<>(session, Shelf.CHECKPOINTS, TrailForms.CHECKPOINT);
  }

  @Override
  public void open(AuditLane lane) {
    session.write(
        () -> {
          if (lanes.has(Key.of(lane.id()))) {
            throw Refusals.placeTaken("lane " + lane.id());
          }
          lanes.put(Key.of(lane.id()), new Lane(lane, 0));
        });
  }

  @Override
  public List<LaneState> lanes(@Nullable UUID after, int limit) {
    return lanes
        .under(Key.ALL, after == null ? null : Key.of(after))
        .limit(Refusals.limit(limit))
        .map(one -> new LaneState(one.lane(), one.covered(), newestOf(one)))
        .toList();
  }

  /** Entries may have been pruned, up to the one that is covered last. */
  private long newestOf(Lane lane) {
    return Math.max(lane.covered(), trail.newestOf(lane.lane().id()));
  }

  @Override
  public void keep(SignedCheckpoint checkpoint, List<LaneRange> covered) {
    session.write(
        () -> {
          long last = lastCheckpoint().map(SignedCheckpoint::number).orElse(0L);
          if (checkpoint.number() != last + 1) {
            throw taken(checkpoint);
          }
          checkpoints.put(Key.of(checkpoint.number()), checkpoint);
          covered.forEach(range -> cover(checkpoint, range));
        });
  }

  private void cover(SignedCheckpoint checkpoint, LaneRange range) {
    Key key = Key.of(range.lane());
    Lane lane =
        lanes
            .find(key)
            .filter(one -> one.covered() < range.from())
            .orElseThrow(() -> taken(checkpoint));
    lanes.put(key, new Lane(lane.lane(), range.through()));
  }

  private static ConflictException taken(SignedCheckpoint checkpoint) {
    return Refusals.overtaken(
        ErrorCode.CHECKPOINT_TAKEN, "the place of checkpoint " + checkpoint.number());
  }

  @Override
  public void retire(List<UUID> ids) {
    session.write(() -> ids.forEach(this::retire));
  }

  private void retire(UUID id) {
    lanes
        .find(Key.of(id))
        .filter(lane -> lane.covered() == newestOf(lane))
        .ifPresent(lane -> lanes.remove(Key.of(id)));
  }

  @Override
  public List<SignedCheckpoint> checkpoints(long after, int limit) {
    return checkpoints.under(Key.ALL, Key.of(after)).limit(Refusals.limit(limit)).toList();
  }

  @Override
  public Optional<SignedCheckpoint> lastCheckpoint() {
    return checkpoints.last(Key.ALL).map(row -> row.value());
  }

  @Override
  public int prune(PruneVerdict verdict, LaneRange range) {
    return session.write(() -> trail.remove(range));
  }
}
