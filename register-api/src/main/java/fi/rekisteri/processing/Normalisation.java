package fi.rekisteri.processing;

/**
 * Which differences in writing a search overlooks. The stored value is never touched. The number is
 * part of the index key, so a changed rule is a new index and old entries never half-match.
 */
public enum Normalisation {
  /** Case of letters is overlooked; dots and {@code +tag} of an e-mail address are kept. */
  EMAIL(1),
  /** Digits only matter; the value is E.164 already. */
  PHONE(2),
  /** Case, kinds of apostrophe and hyphen, and runs of spaces are overlooked; ä and a differ. */
  NAME(3),
  /** Upper case, no spaces: business ids, identity codes, customer numbers. */
  IDENTIFIER(4);

  private final int number;

  Normalisation(int number) {
    this.number = number;
  }

  /**
   * The stable number of the rule.
   *
   * @return 1 to 65535
   */
  public int number() {
    return number;
  }
}
