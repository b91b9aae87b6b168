package fi.rekisteri.credential;

/**
 * Port: passwords that nobody may choose, such as a list of leaked ones or the name of the company.
 * Asked beside the built-in list of the commonest. Implementations are thread-safe and keep
 * nothing.
 */
@FunctionalInterface
public interface BlockedPasswordSource {
  /**
   * Whether a password is on the list.
   *
   * @param password the new password in NFKC and small letters
   * @return true where it is not to be chosen
   */
  boolean isBlocked(String password);
}
