package fi.rekisteri.core.trail;

import fi.rekisteri.audit.Checkpoint;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.core.fate.Verdicts;
import fi.rekisteri.core.sealing.AuditKeys;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.retention.PruneVerdict;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;

/**
 * Lets the beginning of the trail go, after its export was verified: signs first that it may go,
 * then removes entries range by range. Interrupted anywhere, the same call finishes.
 */
public final class Pruner {
  private final Trail trail;

  /** Prunes a trail. */
  public Pruner(Trail trail) {
    this.trail = trail;
  }

  /**
   * A verified export.
   *
   * @param from its first checkpoint
   * @param through its last one
   * @param lastHash the hash of the last one
   * @param sha256 the hash of the export
   */
  public record Verified(long from, long through, String lastHash, String sha256) {}

  /**
   * Looks whether the export may let anything go; nothing is changed yet.
   *
   * @throws InvalidValueException {@code EXPORT_REFUSED} where the export is of another history, or
   *     leaves out entries between those that went before and its own
   * @throws fi.rekisteri.error.CorruptDataException {@code TRAIL_BROKEN} where a checkpoint that it
   *     covers is not what was signed
   */
  public void require(Verified export) {
    List<SignedCheckpoint> ours = checkpoints(export.through);
    SignedCheckpoint last = ours.isEmpty() ? null : ours.get(ours.size() - 1);
    boolean same = last != null && last.number() == export.through;
    if (!same || !hash(last).equals(export.lastHash)) {
      throw refused("is not of this register's own trail");
    }
    requireOurs(ours);
    if (export.from > pruned().through() + 1) {
      throw refused("begins after entries that were not exported before");
    }
  }

  /**
   * Removes what the export holds, after it has looked again.
   *
   * @return how many entries were removed by this call
   * @throws InvalidValueException as {@link #require}
   */
  public long prune(Verified export) {
    require(export);
    if (export.through > pruned().through()) {
      new Checkpointer(trail).make(new Checkpoint.Pruned(export.through, export.sha256));
    }
    PruneVerdict verdict = Verdicts.exported(export.through, export.sha256, trail.now());
    return checkpoints(export.through).stream()
        .mapToLong(checkpoint -> remove(verdict, checkpoint))
        .sum();
  }

  /** The last one names them all, but what goes is what their texts say as they are stored. */
  private void requireOurs(List<SignedCheckpoint> ours) {
    SortedMap<Integer, AuditKeys> keys = trail.keys().get().allAuditKeys();
    CheckpointChain chain =
        CheckpointChain.from(HexFormat.of().formatHex(keys.get(keys.firstKey()).publicKey()));
    ours.forEach(chain::follow);
    if (!chain.findings().isEmpty()) {
      throw Checkpointer.broken("a checkpoint before " + chain.number() + " was altered");
    }
  }

  private long remove(PruneVerdict verdict, SignedCheckpoint checkpoint) {
    Checkpoint read =
        CheckpointReader.read(checkpoint).orElseThrow(() -> Checkpointer.unreadable(checkpoint));
    long removed = 0;
    for (LaneRange range : read.covered()) {
      removed += trail.inTransaction(tx -> tx.checkpoints().prune(verdict, range));
    }
    return removed;
  }

  private Checkpoint.Pruned pruned() {
    return trail
        .inTransaction(tx -> tx.checkpoints().lastCheckpoint())
        .flatMap(CheckpointReader::read)
        .map(Checkpoint::pruned)
        .orElse(Checkpoint.Pruned.NOTHING);
  }

  private List<SignedCheckpoint> checkpoints(long through) {
    List<SignedCheckpoint> found = new ArrayList<>();
    trail.forEachCheckpoint(
        0,
        one -> {
          if (one.number() <= through) {
            found.add(one);
          }
        });
    return found;
  }

  private static String hash(SignedCheckpoint checkpoint) {
    return HexFormat.of().formatHex(new Hashes().of(checkpoint.body()));
  }

  private static InvalidValueException refused(String why) {
    return new InvalidValueException(
        ErrorCode.EXPORT_REFUSED,
        "the export " + why,
        "export from the first checkpoint that was not pruned, and give that file");
  }
}
