package fi.rekisteri.breach;

/** What a breach did to personal data (Art. 4(12)). */
public enum BreachKind {
  /** Somebody saw it, or has it, who may not. */
  CONFIDENTIALITY,
  /** It was altered. */
  INTEGRITY,
  /** It is lost or out of reach. */
  AVAILABILITY
}
