package fi.rekisteri.retention;

/**
 * For how long the data of an organisation's contact person is not erased on their wish: what the
 * notice calls "during this time" and does not say (S84.4, L17).
 */
public enum ContactPersonHold {
  /** While the role and the organisation's customership last. */
  ROLE_ACTIVE,
  /**
   * Through the period of retention, as the notice can be read word by word. It leaves nobody's
   * wish any room as long as data is kept at all, so it needs a reason of the controller's own
   * (Art. 17(1), Art. 21(1)).
   */
  RETENTION_PERIOD
}
