package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditLane;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.LaneState;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.retention.PruneVerdict;
import fi.rekisteri.store.CheckpointStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Passes every call on; a flaw overrides one of them. */
class CheckpointsAround implements CheckpointStore {
  final CheckpointStore intact;

  CheckpointsAround(CheckpointStore intact) {
    this.intact = intact;
  }

  @Override
  public void open(AuditLane lane) {
    intact.open(lane);
  }

  @Override
  public List<LaneState> lanes(@Nullable UUID after, int limit) {
    return intact.lanes(after, limit);
  }

  @Override
  public void keep(SignedCheckpoint checkpoint, List<LaneRange> covered) {
    intact.keep(checkpoint, covered);
  }

  @Override
  public void retire(List<UUID> lanes) {
    intact.retire(lanes);
  }

  @Override
  public List<SignedCheckpoint> checkpoints(long after, int limit) {
    return intact.checkpoints(after, limit);
  }

  @Override
  public Optional<SignedCheckpoint> lastCheckpoint() {
    return intact.lastCheckpoint();
  }

  @Override
  public int prune(PruneVerdict verdict, LaneRange range) {
    return intact.prune(verdict, range);
  }
}
