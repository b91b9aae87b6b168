package fi.rekisteri.store;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps which batches of the ledger of erasures this storage knows: one that it does not know was
 * erased after the backup from which it was restored. The register keeps a few ids more there, by
 * which it marks that a batch began, and which ledger is in use. And when the retention of
 * everybody was last computed, by which rules.
 *
 * <ul>
 *   <li>A59 A batch that was {@link #add added} is known, and none else; adding it again does
 *       nothing.
 *   <li>A60 {@link #schedule} gives what {@link #reschedule} kept last, also between threads.
 * </ul>
 */
public interface ReplayStore {
  /**
   * Adds a batch.
   *
   * @param batch its id
   */
  void add(UUID batch);

  /**
   * Which of some batches are known.
   *
   * @param batches any number
   * @return those that are
   */
  Set<UUID> known(List<UUID> batches);

  /**
   * By which rules the days of the next look were computed.
   *
   * @return a fingerprint; empty before the first time
   */
  String schedule();

  /**
   * Keeps by which rules the days of the next look are computed from now on.
   *
   * @param fingerprint the fingerprint, at most 64 characters
   */
  void reschedule(String fingerprint);
}
