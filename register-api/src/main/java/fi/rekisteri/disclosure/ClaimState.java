package fi.rekisteri.disclosure;

/** How a claim stands that somebody else is to collect (F13). */
public enum ClaimState {
  /** Overdue and not contested. */
  DUE,
  /** Paid, as far as the controller knows. */
  PAID,
  /** The debtor contests it. */
  DISPUTED,
  /** Its collection is over: nothing about it is disclosed any more. */
  CLOSED
}
