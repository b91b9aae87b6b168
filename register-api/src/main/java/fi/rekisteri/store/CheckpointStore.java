package fi.rekisteri.store;

import fi.rekisteri.audit.AuditLane;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.LaneState;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.retention.PruneVerdict;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what makes the audit trail provable: its lanes and its checkpoints.
 *
 * <ul>
 *   <li>A28 A lane is listed from its opening until it is retired, with the numbers of the last
 *       entry covered and of the last one written; one with uncovered entries is not retired.
 *   <li>A29 {@link #keep} adds the checkpoint that follows the last one and moves the lanes on from
 *       where it found them, all or nothing; of two writers of one number the slower is refused
 *       with {@code CHECKPOINT_TAKEN}. A checkpoint is read back equal.
 *   <li>A30 {@link #prune} removes exactly the entries of its range, and no checkpoint.
 * </ul>
 */
public interface CheckpointStore {
  /**
   * Lists a new lane, once. Its first entry is appended in the same transaction.
   *
   * @param lane the lane
   */
  void open(AuditLane lane);

  /**
   * The lanes that are listed.
   *
   * @param after the last id of the page before, or null for the first page
   * @param limit the most to return, from 1
   * @return in the order of ids
   */
  List<LaneState> lanes(@Nullable UUID after, int limit);

  /**
   * Adds a checkpoint.
   *
   * @param checkpoint the checkpoint; its number is one more than the last one's
   * @param covered the entries that it covers; each range begins after the last entry that was
   *     covered in its lane
   * @throws fi.rekisteri.error.ConflictException {@code CHECKPOINT_TAKEN} where another one came
   *     first; nothing was changed
   */
  void keep(SignedCheckpoint checkpoint, List<LaneRange> covered);

  /**
   * Takes lanes off the list, where every entry of theirs is covered; others stay.
   *
   * @param lanes ids of lanes that nobody writes to any more
   */
  void retire(List<UUID> lanes);

  /**
   * Reads checkpoints.
   *
   * @param after the number of the last one of the page before, 0 for the first page
   * @param limit the most to return, from 1
   * @return in the order of numbers
   */
  List<SignedCheckpoint> checkpoints(long after, int limit);

  /**
   * The last checkpoint.
   *
   * @return empty where none was made
   */
  Optional<SignedCheckpoint> lastCheckpoint();

  /**
   * Removes entries that were exported and verified.
   *
   * @param verdict which checkpoints are through, and who says so
   * @param range the entries of one lane; repeated without effect
   * @return how many were removed
   */
  int prune(PruneVerdict verdict, LaneRange range);
}
