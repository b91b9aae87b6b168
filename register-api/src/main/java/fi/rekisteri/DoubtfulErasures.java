package fi.rekisteri;

/** What a replay does with people of whom nobody knows whether they had been erased. */
public enum DoubtfulErasures {
  /** Leaves them as they are, and names them. Another replay may erase them later. */
  LEAVE,
  /** Erases them. */
  ERASE
}
