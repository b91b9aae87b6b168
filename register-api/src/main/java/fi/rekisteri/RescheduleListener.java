package fi.rekisteri;

/**
 * Told how the days of the next look are being computed anew. Called by the thread that does it,
 * after each page is durable; what it throws interrupts the work, and another call begins again.
 */
@FunctionalInterface
public interface RescheduleListener {
  /**
   * Another page is durable.
   *
   * @param looked how often the register has looked at a person so far
   */
  void progressed(long looked);

  /** Nobody listens. */
  RescheduleListener SILENT = looked -> {};
}
