package fi.rekisteri;

/**
 * Told how a plan is being carried out. Called by the thread that does it, after each batch is
 * durable; what it throws interrupts the work, and another call goes on from there.
 */
@FunctionalInterface
public interface ErasureListener {
  /**
   * Another batch is durable.
   *
   * @param finished of how many people of the plan it is written what became of them
   * @param planned how many people stand in the plan
   */
  void progressed(int finished, int planned);

  /** Nobody listens. */
  ErasureListener SILENT = (finished, planned) -> {};
}
