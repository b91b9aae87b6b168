package fi.rekisteri.retention;

/** What became of one person of a plan. */
public enum ErasureOutcome {
  /** Everything is gone, and the person with it. */
  ERASED,
  /** Some of it is gone; the rest is held, restricted or not due. */
  PARTLY_ERASED,
  /** Nothing went: all that was due is held or restricted by now. */
  HELD,
  /** Nothing went: the record changed since the plan was made. It is for the next plan. */
  CHANGED,
  /** Nothing went: it is not due any more. */
  NOT_DUE,
  /** Nothing went: the person had been erased before. */
  GONE,
  /** Nothing went: a source of holds did not answer. */
  HOLD_SOURCE_FAILED,
  /** Nothing went: the record does not open, or the storage refused. */
  FAILED
}
