package fi.rekisteri;

/**
 * Told how people are being put on the list of those to be looked at. Called by the thread that
 * does it, after each page is durable; what it throws interrupts the work, and another call begins
 * again.
 */
@FunctionalInterface
public interface RescheduleListener {
  /**
   * Another page is durable.
   *
   * @param people how many people so far
   */
  void progressed(long people);

  /** Nobody listens. */
  RescheduleListener SILENT = people -> {};
}
