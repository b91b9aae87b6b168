package fi.rekisteri.error;

/** What was asked for by its id is not in the register. */
public final class NotFoundException extends RegisterException {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal without a technical cause.
   *
   * @param code the stable word for it
   * @param what what is wrong and with which id or path, never with which value
   * @param remedy what the reader can do about it
   */
  public NotFoundException(ErrorCode code, String what, String remedy) {
    super(code, what, remedy);
  }
}
