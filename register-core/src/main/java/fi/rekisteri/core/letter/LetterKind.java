package fi.rekisteri.core.letter;

/** The letters of a rights request, each with a template of its own. */
public enum LetterKind {
  /** The request has arrived. */
  RECEIPT(false),
  /** More time is needed (Art. 12(3), G12.3c). */
  EXTENSION(true),
  /** What is asked for is not clear. */
  CLARIFICATION(false),
  /** Whether it is the person who asks is not clear (Art. 12(6)). */
  IDENTITY(true),
  /** No data is held (Art. 15(1), S67). */
  NO_DATA(true),
  /** The certificate of a refusal (Art. 12(4), S78). */
  REFUSAL(true),
  /** What was done, item by item (Art. 12(3)). */
  OUTCOME(true),
  /** A restriction is about to be lifted (Art. 18(3), S80.4). */
  LIFTING(true);

  private final boolean tellsRemedies;

  LetterKind(boolean tellsRemedies) {
    this.tellsRemedies = tellsRemedies;
  }

  /**
   * Whether no such letter goes out without the remedies (S85.1).
   *
   * @return true for whatever refuses, delays, asks for more of a person, or answers
   */
  public boolean tellsRemedies() {
    return tellsRemedies;
  }
}
