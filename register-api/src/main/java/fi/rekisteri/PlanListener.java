package fi.rekisteri;

/**
 * Told how a plan is being made. Called by the planning thread, after each page is durable; what it
 * throws ends the planning, and no plan comes of it.
 */
@FunctionalInterface
public interface PlanListener {
  /**
   * Another page of people was looked at.
   *
   * @param looked at how many people so far
   * @param planned how many of them stand in the plan
   */
  void progressed(long looked, int planned);

  /** Nobody listens. */
  PlanListener SILENT = (looked, planned) -> {};
}
