package fi.rekisteri;

/** Told how an import goes. Called by the importing thread, after each chunk is durable. */
@FunctionalInterface
public interface ImportListener {
  /**
   * Another chunk is durable.
   *
   * @param soFar the counts so far
   */
  void progressed(ImportReport soFar);

  /** Nobody listens. */
  ImportListener SILENT = soFar -> {};
}
