package fi.rekisteri.audit;

/** What the review of an act in an emergency came to (S41). */
public enum ReviewVerdict {
  /** It was an emergency, and the look was needed. */
  JUSTIFIED,
  /** It was none, or went further than needed. */
  UNJUSTIFIED
}
