package fi.rekisteri.core.engine;

import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.processing.FieldLock;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.SealedCustomer;
import java.util.Map;
import java.util.Optional;

/**
 * Locks what is held of a person to the purposes of the holds (S32). The locks are sealed with the
 * person's choices, so that whoever reads the record reads both, and the one decision asks them.
 */
public record Locking(Engine engine) {
  /**
   * Sets exactly those locks, and lifts all others.
   *
   * @param locks by the paths of the fields, as {@link HeldFields} gives them
   * @return the next version of the record, to be saved with its audit entry; empty where those
   *     locks stand already
   */
  public Optional<CustomerChange> set(
      OpenRing ring, SealedCustomer before, Map<String, FieldLock> locks) {
    Standing standing = engine.records().standing(before);
    return standing.locks().equals(locks)
        ? Optional.empty()
        : Optional.of(new Sealer(engine).seal(ring, before, standing.withLocks(locks)));
  }
}
