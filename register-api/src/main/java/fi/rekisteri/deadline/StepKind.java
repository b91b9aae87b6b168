package fi.rekisteri.deadline;

/** What one step of a computed date does. */
public enum StepKind {
  /** The month of the law, from the day of receipt (G12.3a). */
  ONE_MONTH,
  /** The three months of an extended answer, from the day of receipt too (G12.3c). */
  THREE_MONTHS,
  /** The controller's own promise, in working days from the day of receipt (S76.1). */
  OWN_PROMISE,
  /** Days in which the person had been asked who they are; days already counted are left out. */
  IDENTITY_PAUSE,
  /** Days in which the person had been asked what they mean; days already counted are left out. */
  CLARIFICATION_PAUSE,
  /** A question that was asked after the last day: it moves nothing. */
  PAUSE_TOO_LATE,
  /** An extension that was decided or told after the last day: it moves nothing (G12.3d). */
  EXTENSION_TOO_LATE,
  /** The last day is a Saturday, a Sunday or a holiday; the next working day is (G12.3b). */
  NEXT_WORKING_DAY,
  /** A promise that reaches beyond the law's last day ends on it: the step goes back. */
  NOT_BEYOND_THE_LAW
}
