package fi.rekisteri;

/** Told how a batch goes. Called by the applying thread, after a hundred rows and at the end. */
@FunctionalInterface
public interface UpdateListener {
  /**
   * More rows are durable.
   *
   * @param soFar the counts so far
   */
  void progressed(UpdateReport soFar);

  /** Nobody listens. */
  UpdateListener SILENT = soFar -> {};
}
