package fi.rekisteri.retention;

/** What a plan reports of a person besides fates: each needs somebody to look. */
public enum PlanFinding {
  /** The event from which a period is counted is not recorded, so nothing can fall due (S33). */
  ANCHOR_MISSING,
  /** No rule of the definition says how long a value may be kept (G5.1e). */
  NO_RULE,
  /**
   * A source of holds did not answer, or told of a hold that is not declared: nothing is erased.
   */
  HOLD_SOURCE_FAILED,
  /** The record does not open. */
  UNREADABLE
}
