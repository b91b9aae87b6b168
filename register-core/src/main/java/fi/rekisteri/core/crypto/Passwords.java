package fi.rekisteri.core.crypto;

/** What a password of a file must be, whatever its form. */
final class Passwords {
  private Passwords() {}

  /**
   * Half of a surrogate pair has no bytes of its own: it would be as good as a question mark.
   *
   * @param file what it opens, such as "a key file"
   */
  static void require(char[] password, String file) {
    if (password.length == 0) {
      throw new IllegalArgumentException("the password of " + file + " is not empty");
    }
    for (int at = 0; at < password.length; at++) {
      if (Character.isSurrogate(password[at]) && !isPair(password, at++)) {
        throw new IllegalArgumentException(
            "the password of " + file + " holds half of a surrogate pair: it was cut");
      }
    }
  }

  private static boolean isPair(char[] password, int at) {
    return at + 1 < password.length && Character.isSurrogatePair(password[at], password[at + 1]);
  }
}
