package fi.rekisteri;

import fi.rekisteri.retention.ErasureAnswer;

/**
 * Told what became of demands of erasure, so that the host can tell the people who made them
 * (S32.2). Called by the resuming thread, after what was done is durable; what it throws interrupts
 * the call, and another one goes on.
 */
@FunctionalInterface
public interface DemandListener {
  /**
   * A demand was looked at.
   *
   * @param answer how far it has come
   */
  void looked(ErasureAnswer answer);

  /** Nobody listens. */
  DemandListener SILENT = answer -> {};
}
