package fi.rekisteri.credential;

/**
 * Accounts and passwords of staff, for a host without a login of its own. Thread-safe.
 *
 * <p>The host sees to the rest: who may call the administrator's methods ({@link #enrol}, {@link
 * #reset}, {@link #retire}), sessions, transport, and a second factor where it wants one.
 *
 * <h2>Security</h2>
 *
 * <ul>
 *   <li>Arrays of passwords and tokens are wiped before a method returns or throws.
 *   <li>Whoever signs in learns nothing from a refusal ({@link SignIn}).
 *   <li>Each guess is counted before it is computed, so guesses side by side cannot slip through.
 *   <li>A client is an opaque word of the host's: an address, or better the id of a long-lived
 *       cookie. It is stored as a keyed hash.
 * </ul>
 */
public interface Credentials extends AutoCloseable {
  /**
   * Opens an account without a password.
   *
   * @param userName the personal user name
   * @return the token with which the person sets the first password
   * @throws fi.rekisteri.error.InvalidValueException {@code INVALID_USER_NAME}
   * @throws fi.rekisteri.error.ConflictException {@code USER_NAME_TAKEN}, or {@code
   *     USER_NAME_RETIRED} where somebody has left who bore it
   */
  Enrolment enrol(String userName);

  /**
   * Takes the password away at once, and makes a token for a new one.
   *
   * @param account whose
   * @return the token; earlier ones do not hold any more
   * @throws fi.rekisteri.error.NotFoundException {@code ACCOUNT_NOT_FOUND}
   * @throws fi.rekisteri.error.ConflictException {@code ACCOUNT_RETIRED}
   */
  Enrolment reset(AccountId account);

  /**
   * Closes an account for ever: its password and tokens go, its name and id are never used again.
   * Repeated, it does nothing.
   *
   * @param account whose
   * @throws fi.rekisteri.error.NotFoundException {@code ACCOUNT_NOT_FOUND}
   */
  void retire(AccountId account);

  /**
   * How an account stands. A host compares the credential version at each request.
   *
   * @param account whose
   * @return its status
   * @throws fi.rekisteri.error.NotFoundException {@code ACCOUNT_NOT_FOUND}
   */
  AccountStatus status(AccountId account);

  /**
   * Sets a password by a token, which is used up.
   *
   * @param token what the person was given; wiped
   * @param password the new password; wiped
   * @return what became of it
   */
  PasswordChange setPassword(char[] token, char[] password);

  /**
   * Changes a password by the old one; counted and slowed down as {@link #signIn} is.
   *
   * @param userName the user name
   * @param old the password until now; wiped
   * @param password the new password; wiped
   * @param client from where, 1 to 200 characters
   * @return what became of it
   */
  PasswordChange changePassword(String userName, char[] old, char[] password, String client);

  /**
   * Checks who somebody is.
   *
   * @param userName the user name as typed
   * @param password the password as typed; wiped
   * @param client from where, 1 to 200 characters
   * @return what became of it
   */
  SignIn signIn(String userName, char[] password, String client);

  /**
   * Drops counts of failures of more than 30 days ago; a host calls it now and then.
   *
   * @return how many went
   */
  int tidy();

  /** Wipes the keys; every later call throws {@link IllegalStateException}. */
  @Override
  void close();
}
