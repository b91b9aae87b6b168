package fi.rekisteri.error;

/**
 * Something sealed cannot be opened, or nothing can be sealed. The type tells which of the two it
 * is: the data is not what was sealed ({@link CorruptDataException}), or the key is not at hand
 * ({@link KeyUnavailableException}). Somebody whose key was destroyed is neither: {@link
 * ErasedException}.
 */
public abstract sealed class SealingException extends RegisterException
    permits CorruptDataException, KeyUnavailableException {
  private static final long serialVersionUID = 1L;

  SealingException(ErrorCode code, String what, String remedy) {
    super(code, what, remedy);
  }
}
