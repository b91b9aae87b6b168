package fi.rekisteri.credential;

import fi.rekisteri.error.ErrorCode;
import java.util.Set;
import java.util.function.Function;

/** What became of an attempt to set or change a password. Only {@link Changed} changed anything. */
public sealed interface PasswordChange {
  /**
   * The new password holds; sessions of an older credential version are over.
   *
   * @param account whose account it is
   * @param credentialVersion the version from now on
   */
  record Changed(AccountId account, long credentialVersion) implements PasswordChange {}

  /** The old password or the token does not hold, or nobody may try now; it is not told which. */
  record Refused() implements PasswordChange {
    /**
     * The code of the refusal.
     *
     * @return always the same
     */
    public ErrorCode code() {
      return ErrorCode.SIGN_IN_REFUSED;
    }
  }

  /** Nothing was looked at: as many passwords are being computed as the host allows. */
  record Busy() implements PasswordChange {
    /**
     * The code of the refusal.
     *
     * @return always the same
     */
    public ErrorCode code() {
      return ErrorCode.SIGN_IN_BUSY;
    }
  }

  /**
   * The new password is not good enough. A token that was shown still holds.
   *
   * @param flaws all that is wrong with it; not empty
   */
  record Unsuitable(Set<PasswordFlaw> flaws) implements PasswordChange {
    /** Copies the flaws. */
    public Unsuitable {
      flaws = Set.copyOf(flaws);
    }

    /**
     * The code of the refusal.
     *
     * @return always the same
     */
    public ErrorCode code() {
      return ErrorCode.PASSWORD_UNSUITABLE;
    }
  }

  /**
   * Goes on with whichever it is; {@link Refused} and {@link Busy} by their codes.
   *
   * @param <R> the result
   * @param changed for {@link Changed}
   * @param unsuitable for {@link Unsuitable}
   * @param refused for both others
   * @return what the function returned
   */
  default <R> R fold(
      Function<Changed, R> changed,
      Function<Unsuitable, R> unsuitable,
      Function<ErrorCode, R> refused) {
    if (this instanceof Changed c) {
      return changed.apply(c);
    }
    if (this instanceof Unsuitable u) {
      return unsuitable.apply(u);
    }
    return refused.apply(this instanceof Refused r ? r.code() : ((Busy) this).code());
  }
}
