package fi.rekisteri.error;

/**
 * The register holds something that the change does not fit: another version, another customer,
 * another period.
 */
public final class ConflictException extends RegisterException {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal without a technical cause.
   *
   * @param code the stable word for it
   * @param what what is wrong and with which id or path, never with which value
   * @param remedy what the reader can do about it
   */
  public ConflictException(ErrorCode code, String what, String remedy) {
    super(code, what, remedy);
  }
}
