package fi.rekisteri;

/**
 * Told how a rotation goes. Called by the rotating thread, after each batch is durable; what it
 * throws interrupts the rotation, and another call goes on from there.
 */
@FunctionalInterface
public interface RotationListener {
  /**
   * Another batch is durable.
   *
   * @param soFar the counts of this call so far
   */
  void progressed(RotationReport.Walk soFar);

  /** Nobody listens. */
  RotationListener SILENT = soFar -> {};
}
