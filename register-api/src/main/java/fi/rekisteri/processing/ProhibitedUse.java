package fi.rekisteri.processing;

/** Which use of the data is forbidden (S70.1). */
public enum ProhibitedUse {
  /** The controller's own use. */
  PROCESSING,
  /** Handing the data to others. */
  DISCLOSURE
}
