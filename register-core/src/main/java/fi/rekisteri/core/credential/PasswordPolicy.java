package fi.rekisteri.core.credential;

import fi.rekisteri.credential.BlockedPasswordSource;
import fi.rekisteri.credential.PasswordFlaw;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What a new password must be (NIST SP 800-63B): long, and not what guessers try first. */
final class PasswordPolicy {
  private final BlockedPasswordSource blocked;

  PasswordPolicy(BlockedPasswordSource blocked) {
    this.blocked = blocked;
  }

  /**
   * All that is wrong with a password.
   *
   * @param isUserName whether a text is the owner's user name
   */
  Set<PasswordFlaw> flaws(char[] typed, Predicate<String> isUserName) {
    Set<PasswordFlaw> flaws = EnumSet.noneOf(PasswordFlaw.class);
    PasswordText.flaw(typed).ifPresent(flaws::add);
    if (!flaws.isEmpty()) {
      return flaws;
    }
    CharSequence normal = PasswordText.normal(typed);
    long length = PasswordText.length(normal);
    if (length < PasswordText.SHORTEST) {
      flaws.add(PasswordFlaw.TOO_SHORT);
    }
    if (length > PasswordText.LONGEST) {
      flaws.add(PasswordFlaw.TOO_LONG);
      return flaws;
    }
    String folded = normal.toString().toLowerCase(Locale.ROOT);
    if (CommonPasswords.contain(folded) || blocked.isBlocked(folded)) {
      flaws.add(PasswordFlaw.COMMON);
    }
    if (isUserName.test(folded)) {
      flaws.add(PasswordFlaw.SAME_AS_USER_NAME);
    }
    return flaws;
  }
}
