package fi.rekisteri;

import java.util.List;

/**
 * The register's keys, in the hands of an administrator: needs the designation {@code ADMIN}, and
 * each call is audited. Reading, searching and writing go on during all of it, in this process and
 * in others. Thread-safe.
 */
public interface KeyManagement {
  /**
   * Which keys the register has, under which root keys.
   *
   * @return in the order of purpose and epoch
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   */
  List<HeldKey> inventory();

  /**
   * Rotates, or goes on with a rotation that was interrupted or is settling. It works in batches of
   * one transaction each; a crash loses at most a batch, which is done again. A rotation that
   * retires keys takes two calls: the second one no sooner than the register's settling time after
   * the first, when no transaction is left that could still use the old keys.
   *
   * @param rotation what to rotate
   * @param listener told after each batch
   * @return what was done, and whether anything is left to do
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   * @throws fi.rekisteri.error.ConflictException {@code ROTATION_UNDER_WAY} where another process
   *     is doing the same, {@code KEYS_NEED_OWN_TRANSACTION} where the storage joins a transaction
   *     of the host
   * @throws fi.rekisteri.error.KeyUnavailableException where the key provider cannot work
   */
  RotationReport rotate(Rotation rotation, RotationListener listener);

  /**
   * Rotates, and tells nobody meanwhile.
   *
   * @param rotation what to rotate
   * @return as {@link #rotate(Rotation, RotationListener)}
   */
  default RotationReport rotate(Rotation rotation) {
    return rotate(rotation, RotationListener.SILENT);
  }
}
