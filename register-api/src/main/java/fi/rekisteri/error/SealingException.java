package fi.rekisteri.error;

/**
 * A field cannot be sealed or opened: the key is not at hand, or the sealed value was changed, cut
 * or moved. All failures to open look alike on purpose.
 */
public final class SealingException extends RegisterException {
  private static final long serialVersionUID = 1L;

  /**
   * A failure of keys or sealing.
   *
   * @param code the stable word for it
   * @param what what failed, with ids only
   * @param remedy what the reader can do about it
   */
  public SealingException(ErrorCode code, String what, String remedy) {
    super(code, what, remedy);
  }
}
