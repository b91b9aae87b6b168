package fi.rekisteri.processing;

/** How far an objection has come (Art. 21(1); S82). One that was rejected is not kept up. */
public enum ObjectionState {
  /** Received and not decided: the activity leaves the person out meanwhile. */
  PENDING,
  /** Upheld: the activity leaves the person out for good. */
  UPHELD
}
