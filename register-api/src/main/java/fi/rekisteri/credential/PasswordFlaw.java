package fi.rekisteri.credential;

/**
 * Why a new password is not good enough. There is no rule on kinds of characters on purpose: such
 * rules make passwords alike (NIST SP 800-63B).
 */
public enum PasswordFlaw {
  /** Fewer than 12 characters. */
  TOO_SHORT,
  /** More than 128 characters; nothing is ever cut. */
  TOO_LONG,
  /** A control character, one that Unicode does not assign, or half of a surrogate pair. */
  MALFORMED,
  /** Among those that guessers try first. */
  COMMON,
  /** The user name, however it is written. */
  SAME_AS_USER_NAME,
  /** The old password. */
  SAME_AS_BEFORE
}
