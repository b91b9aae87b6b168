package fi.rekisteri.error;

/**
 * The person was erased: their key was destroyed, and an id that is erased stays so (Art. 17). It
 * is told apart from somebody who was never there, and from data that cannot be opened.
 */
public final class ErasedException extends RegisterException {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param what who was erased, with ids only
   * @param remedy what the reader can do about it
   */
  public ErasedException(String what, String remedy) {
    super(ErrorCode.CUSTOMER_ERASED, what, remedy);
  }
}
