package fi.rekisteri.error;

/** A value does not have the form that its field asks for. Nothing was stored. */
public final class InvalidValueException extends RegisterException {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal without a technical cause.
   *
   * @param code the stable word for it
   * @param what what is wrong and with which id or path, never with which value
   * @param remedy what the reader can do about it
   */
  public InvalidValueException(ErrorCode code, String what, String remedy) {
    super(code, what, remedy);
  }
}
