package fi.rekisteri.processing;

/** Whether an activity may be carried out now (S5.1). */
public enum ActivityStatus {
  /** Described, not yet allowed. */
  DRAFT,
  /** Allowed. */
  ACTIVE,
  /** Allowed once, stopped for now. */
  SUSPENDED,
  /** Over for good. */
  ENDED
}
