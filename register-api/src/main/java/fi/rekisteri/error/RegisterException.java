package fi.rekisteri.error;

/**
 * The register refuses or fails. The message reads "code: what is wrong; what to do", with ids and
 * field paths only.
 *
 * <h2>Security</h2>
 *
 * No subclass carries a personal value, ciphertext or key, in its message, its fields or its cause.
 */
public class RegisterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  /**
   * A refusal.
   *
   * @param code the stable word for it
   * @param what what is wrong and with which id or path, never with which value
   * @param remedy what the reader can do about it
   */
  public RegisterException(ErrorCode code, String what, String remedy) {
    super(code + ": " + what + "; " + remedy);
    this.code = code;
  }

  /**
   * A failure with its technical cause.
   *
   * @param code the stable word for it
   * @param what what is wrong and with which id or path, never with which value
   * @param remedy what the reader can do about it
   * @param cause a cause whose message is known to hold no personal value
   */
  public RegisterException(ErrorCode code, String what, String remedy, Throwable cause) {
    super(code + ": " + what + "; " + remedy, cause);
    this.code = code;
  }

  /**
   * The stable word for what is wrong.
   *
   * @return the code
   */
  public ErrorCode code() {
    return code;
  }

  /**
   * Whether the same call may succeed when it is simply made again.
   *
   * @return true only where nothing of the failed call was kept and its cause may pass by itself
   */
  public boolean isRetryable() {
    return false;
  }
}
