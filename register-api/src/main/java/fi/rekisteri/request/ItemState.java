package fi.rekisteri.request;

/** Where an item of a request stands. It follows from the entries of the file alone. */
public enum ItemState {
  /** To be decided. */
  OPEN,
  /** The person was asked something that is needed to decide it, and has not answered. */
  NEEDS_INFO,
  /** Decided; something is to be carried out yet, or the person to be told. */
  DECIDED,
  /** Decided and told; what is held waits until it may be carried out (S32.3). */
  SLEEPING,
  /** Nothing is left to do. */
  CLOSED;

  /**
   * Whether the person waits for an answer, so that its time runs or rests.
   *
   * @return false once they were told what became of it
   */
  public boolean isUnanswered() {
    return this != SLEEPING && this != CLOSED;
  }
}
