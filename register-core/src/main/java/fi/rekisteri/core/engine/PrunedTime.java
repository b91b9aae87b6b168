package fi.rekisteri.core.engine;

import fi.rekisteri.audit.Checkpoint;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.core.trail.CheckpointReader;
import fi.rekisteri.core.trail.Checkpointer;
import java.time.Instant;
import java.util.Optional;

/** Of which time entries of the trail may be gone, as its newest checkpoint says. */
public final class PrunedTime {
  private PrunedTime() {}

  /**
   * The end of that time: when the last checkpoint was made whose entries may be gone.
   *
   * @return empty where nothing was pruned
   * @throws fi.rekisteri.error.CorruptDataException {@code TRAIL_BROKEN} where a checkpoint cannot
   *     be read: then nobody knows
   */
  public static Optional<Instant> end(Transaction tx) {
    return tx.checkpoints()
        .lastCheckpoint()
        .map(last -> read(last).pruned().through())
        .filter(through -> through > 0)
        .flatMap(through -> tx.checkpoints().checkpoints(through - 1, 1).stream().findFirst())
        .map(through -> read(through).head().at());
  }

  private static Checkpoint read(SignedCheckpoint signed) {
    return CheckpointReader.read(signed).orElseThrow(() -> Checkpointer.unreadable(signed));
  }
}
