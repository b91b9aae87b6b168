package fi.rekisteri;

import fi.rekisteri.audit.SecurityEvent;

/**
 * Told at once when somebody opens a decoy, and when a verification or a checkpoint finds the trail
 * broken. It is called by the thread that acted, after the entry is in the trail and before that
 * thread returns; with an {@link AuditWindow}, when the entry is written. So it hands over and
 * returns: a slow one would be noticed by whoever opened the decoy. What it throws changes nothing
 * for them, and is noted in the log. Thread-safe.
 */
@FunctionalInterface
public interface SecurityListener {
  /**
   * Something happened.
   *
   * @param event ids and codes only
   */
  void happened(SecurityEvent event);

  /** Nobody listens. */
  SecurityListener SILENT = event -> {};
}
