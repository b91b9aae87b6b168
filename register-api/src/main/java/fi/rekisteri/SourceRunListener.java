package fi.rekisteri;

/**
 * Told how asking sources goes. Called by the asking thread, after what came of a page of tasks is
 * durable; what it throws interrupts the run, and another call goes on from there.
 */
@FunctionalInterface
public interface SourceRunListener {
  /**
   * Another page of tasks was gone through.
   *
   * @param soFar what came of this call so far
   */
  void progressed(SourceRunReport soFar);

  /** Nobody listens. */
  SourceRunListener SILENT = soFar -> {};
}
