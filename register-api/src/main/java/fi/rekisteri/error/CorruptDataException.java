package fi.rekisteri.error;

/**
 * What is stored is not what was sealed: it was changed, cut, moved, put back from an older state,
 * or has a form that this version does not know. Repeating the call does not help.
 *
 * <h2>Security</h2>
 *
 * All failures to open look alike on purpose: whoever feeds in ciphertexts learns nothing from the
 * difference (S45.4).
 */
public final class CorruptDataException extends SealingException {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal to open.
   *
   * @param code {@code DECRYPTION_FAILED} or {@code UNSUPPORTED_FORMAT}
   * @param what what cannot be opened, with ids only
   * @param remedy what the reader can do about it
   */
  public CorruptDataException(ErrorCode code, String what, String remedy) {
    super(code, what, remedy);
  }
}
