package fi.rekisteri.deadline;

/** For what the law lets an answer take up to two further months (Art. 12(3)). */
public enum ExtensionGround {
  /** The request is complex. */
  COMPLEXITY,
  /** The requests are many. */
  NUMBER
}
