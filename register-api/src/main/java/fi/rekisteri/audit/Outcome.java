package fi.rekisteri.audit;

/** How an act ended. */
public enum Outcome {
  /** It was done. */
  DONE,
  /** It was refused; nothing was shown or changed. */
  DENIED,
  /** It was allowed and found nothing. */
  NOTHING_FOUND
}
