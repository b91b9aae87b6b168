package fi.rekisteri.request;

/** What is wrong with a value, judged against the purpose that it serves (S73.1). */
public enum Defect {
  /** It is wrong: it is corrected. */
  ERRONEOUS,
  /** It is not needed: it is erased. */
  UNNECESSARY,
  /** Something is missing: it is completed. */
  INCOMPLETE,
  /** It was right once: it is corrected, or erased where nothing is proposed. */
  OUTDATED
}
