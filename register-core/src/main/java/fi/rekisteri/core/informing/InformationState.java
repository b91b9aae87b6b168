package fi.rekisteri.core.informing;

/** What is told of a point. */
public enum InformationState {
  /** It is told. */
  TOLD,
  /** It is told that there is none, since the description says so. */
  NONE,
  /** It does not apply here; the text tells why. */
  NOT_APPLICABLE,
  /** The description gives no answer, or not a whole one; the text says so. */
  NOT_STATED
}
