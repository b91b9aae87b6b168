package fi.rekisteri.core.cipher;

/**
 * A key was used after its end. Where the register's keys have moved on meanwhile that is nobody's
 * mistake, and the work is done again with the newer ones.
 */
public final class DestroyedKeyException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  DestroyedKeyException() {
    super("the key was destroyed; open the register again");
  }
}
