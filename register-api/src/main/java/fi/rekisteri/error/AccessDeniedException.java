package fi.rekisteri.error;

/**
 * An actor, a purpose or a rule of the law does not allow what was asked. Nothing was shown or
 * changed.
 */
public final class AccessDeniedException extends RegisterException {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal without a technical cause.
   *
   * @param code the stable word for it
   * @param what what is wrong and with which id or path, never with which value
   * @param remedy what the reader can do about it
   */
  public AccessDeniedException(ErrorCode code, String what, String remedy) {
    super(code, what, remedy);
  }
}
