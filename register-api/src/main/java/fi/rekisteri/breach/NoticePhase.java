package fi.rekisteri.breach;

/** Which notification to the authority it is: information may come in phases (Art. 33(4)). */
public enum NoticePhase {
  /** The first one; it is what the 72 hours are for. */
  INITIAL,
  /** One that adds to it. */
  SUPPLEMENTARY
}
