package fi.rekisteri.store;

/**
 * What one call removed of what erased customers left.
 *
 * @param items how many values of collections
 * @param customers of how many customers nothing is left since
 */
public record LeftoverRemoval(int items, int customers) {
  /**
   * Whether a call with a limit found less than it might have removed.
   *
   * @param limit the limit of the call
   * @return true where nothing is left to remove, but for what others are at
   */
  public boolean isLast(int limit) {
    return items < limit && customers < limit;
  }
}
