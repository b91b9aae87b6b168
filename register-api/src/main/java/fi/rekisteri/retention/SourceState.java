package fi.rekisteri.retention;

/** How far a source of the host has come with what it was ordered to erase of one person. */
public enum SourceState {
  /** It holds nothing any more. */
  REMOVED,
  /** It keeps something, by a rule. */
  RETAINED,
  /** It was not asked, or did not finish. */
  PENDING,
  /** It failed; it is asked again. */
  FAILED
}
