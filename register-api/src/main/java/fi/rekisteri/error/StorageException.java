package fi.rekisteri.error;

/**
 * The storage could not do its work, and the transaction was rolled back.
 *
 * <h2>Security</h2>
 *
 * The driver's own message is never passed on, since drivers print bound values; its SQL state is.
 */
public final class StorageException extends RegisterException {
  private static final long serialVersionUID = 1L;

  private final boolean retryable;

  /**
   * A failure of the storage.
   *
   * @param code the stable word for it
   * @param what what failed, with ids and SQL state only
   * @param remedy what the reader can do about it
   * @param retryable whether the same call may succeed when made again, with nothing lost or
   *     doubled
   */
  public StorageException(ErrorCode code, String what, String remedy, boolean retryable) {
    super(code, what, remedy);
    this.retryable = retryable;
  }

  @Override
  public boolean isRetryable() {
    return retryable;
  }
}
