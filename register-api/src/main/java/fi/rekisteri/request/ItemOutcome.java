package fi.rekisteri.request;

/** What became of an item of a request. */
public enum ItemOutcome {
  /** All of it is done. */
  GRANTED,
  /** A part is done, the rest was refused. */
  PARTIALLY_GRANTED,
  /** Nothing is done. */
  REFUSED,
  /** The right does not reach this data; the person is told why, and what is open instead. */
  NOT_APPLICABLE;

  /**
   * Whether the item may only be closed with a certificate (S78.1, S78.2).
   *
   * @return true where something was refused
   */
  public boolean needsCertificate() {
    return this == PARTIALLY_GRANTED || this == REFUSED;
  }

  /**
   * Whether something is to be carried out.
   *
   * @return false where nothing was granted
   */
  public boolean hasEffect() {
    return this == GRANTED || this == PARTIALLY_GRANTED;
  }
}
