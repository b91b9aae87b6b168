package fi.rekisteri;

/**
 * Told how the removal of leftovers goes. Called by the removing thread, after each batch is
 * durable; what it throws interrupts the removal, and another call goes on from there.
 */
@FunctionalInterface
public interface LeftoverListener {
  /**
   * Another batch is durable.
   *
   * @param items how many values of collections this call has removed so far
   * @param people of how many people nothing is left since
   */
  void progressed(long items, long people);

  /** Nobody listens. */
  LeftoverListener SILENT = (items, people) -> {};
}
