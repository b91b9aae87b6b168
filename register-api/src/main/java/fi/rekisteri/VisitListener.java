package fi.rekisteri;

import java.util.List;

/** Told what became of observations. Called by the recording thread when a chunk is durable. */
@FunctionalInterface
public interface VisitListener {
  /**
   * More observations are kept, or refused.
   *
   * @param chunk what became of each, in the order of rows; every row is told once
   */
  void recorded(List<VisitVerdict> chunk);

  /** Nobody listens. */
  VisitListener SILENT = chunk -> {};
}
