package fi.rekisteri.error;

/**
 * The key is not at hand: another key file, a service that is down, an epoch that is gone. The data
 * is as it was, and opens once the right key is there.
 */
public final class KeyUnavailableException extends SealingException {
  private static final long serialVersionUID = 1L;

  /**
   * A failure of keys.
   *
   * @param code {@code KEY_UNAVAILABLE} or {@code KEY_FILE_INVALID}
   * @param what which key, with ids only
   * @param remedy what the reader can do about it
   */
  public KeyUnavailableException(ErrorCode code, String what, String remedy) {
    super(code, what, remedy);
  }
}
