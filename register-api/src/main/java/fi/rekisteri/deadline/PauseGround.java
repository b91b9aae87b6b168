package fi.rekisteri.deadline;

/** Why the clock may stand still: something was asked without which nobody can answer. */
public enum PauseGround {
  /** More was asked, since there were reasonable doubts who the person is (Art. 12(6)). */
  IDENTITY,
  /** It was asked which data or processing the request is about (Recital 63). */
  CLARIFICATION
}
