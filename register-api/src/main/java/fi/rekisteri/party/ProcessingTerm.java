package fi.rekisteri.party;

/**
 * What an agreement with a processor has to state: the closed list of Art. 28(3), point by point
 * (G28).
 */
public enum ProcessingTerm {
  /** Only on documented instructions, transfers included (Art. 28(3)(a)). */
  DOCUMENTED_INSTRUCTIONS('a'),
  /** Whoever processes is bound to secrecy (Art. 28(3)(b)). */
  CONFIDENTIALITY('b'),
  /** The measures of Art. 32 (Art. 28(3)(c)). */
  SECURITY('c'),
  /** The conditions for another processor (Art. 28(3)(d)). */
  SUB_PROCESSING('d'),
  /** Help with the requests of data subjects (Art. 28(3)(e)). */
  HELP_WITH_REQUESTS('e'),
  /** Help with security, breaches and impact assessments (Art. 28(3)(f)). */
  HELP_WITH_DUTIES('f'),
  /** Deletion or return at the end (Art. 28(3)(g)). */
  DELETION_OR_RETURN('g'),
  /** Evidence of all this, and audits (Art. 28(3)(h)). */
  AUDITS('h');

  private final char point;

  ProcessingTerm(char point) {
    this.point = point;
  }

  /**
   * The point of the regulation.
   *
   * @return such as {@code Art. 28(3)(a)}
   */
  public String article() {
    return "Art. 28(3)(" + point + ")";
  }
}
