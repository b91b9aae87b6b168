package fi.rekisteri;

/**
 * What one call removed of what erased people left. Counts, and nothing of anybody.
 *
 * @param items how many values of collections
 * @param people of how many people nothing is left since
 * @param left how many erased people still have something in the storage, or were not looked
 *     through: another process is at it, or one of them is back in the tables without having been
 *     erased again, as after a restored backup
 */
public record LeftoverReport(long items, long people, long left) {
  /**
   * Whether nothing is left to do.
   *
   * @return true only where no item of an erased person is in the storage
   */
  public boolean isFinished() {
    return left == 0;
  }
}
