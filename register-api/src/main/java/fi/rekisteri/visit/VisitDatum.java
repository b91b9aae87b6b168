package fi.rekisteri.visit;

/** What a visit may tell about a visitor: a closed list (S53.1). */
public enum VisitDatum {
  /** The IP address (S54). */
  IP_ADDRESS(false),
  /** When the visit took place (S55). */
  VISITED_AT(false),
  /** The pages seen and for how long; query strings are dropped (S56). */
  PAGE_VIEWS(false),
  /** The browser (S57). */
  USER_AGENT(false),
  /** An age range that somebody inferred (S63). */
  AGE_RANGE(true),
  /** A gender that somebody inferred (S63). */
  GENDER(true),
  /** Interests that somebody inferred (S63). */
  INTEREST(true);

  private final boolean inferred;

  VisitDatum(boolean inferred) {
    this.inferred = inferred;
  }

  /**
   * Whether it is guessed from behaviour: profiling data that needs consent (S63.1).
   *
   * @return false for what the device itself tells
   */
  public boolean isInferred() {
    return inferred;
  }
}
