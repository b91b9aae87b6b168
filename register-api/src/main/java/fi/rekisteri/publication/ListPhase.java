package fi.rekisteri.publication;

/** How far a list has come (S9.4). It only ever moves on. */
public enum ListPhase {
  /** Candidates are chosen; nobody has seen them. */
  SELECTED,
  /** Lines are numbered and households merged; nobody is added any more. */
  FROZEN,
  /** Handed out at least once; each further release is checked anew. */
  RELEASED
}
