package fi.rekisteri.credential;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.staff.Actor;
import java.time.Instant;
import java.util.function.Function;

/**
 * What became of an attempt to sign in.
 *
 * <h2>Security</h2>
 *
 * There is one refusal and it says nothing: an unknown name, a wrong password, a delayed and a
 * retired account give equal answers, after the same single computation of Argon2id. The host shows
 * them as one.
 */
public sealed interface SignIn {
  /**
   * The person is who they say.
   *
   * @param account whose account it is
   * @param credentialVersion the version that the host keeps with its session and compares at each
   *     request: sessions of an older one are over
   * @param at when the password was checked
   */
  record Accepted(AccountId account, long credentialVersion, Instant at) implements SignIn {
    /** The method that {@link #actor} asserts. */
    public static final String METHOD = "password";

    /**
     * The assertion for the register.
     *
     * @param interfaceId the technical interface used, such as {@code back-office}
     * @return the person as an actor
     */
    public Actor actor(String interfaceId) {
      return Actor.person(account.toString(), at, METHOD, interfaceId);
    }
  }

  /** Not signed in; why is told to {@link CredentialEvents} alone. */
  record Refused() implements SignIn {
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
  record Busy() implements SignIn {
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
   * Goes on with whichever it is.
   *
   * @param <R> the result
   * @param accepted for {@link Accepted}
   * @param refused for {@link Refused}
   * @param busy for {@link Busy}
   * @return what the function returned
   */
  default <R> R fold(
      Function<Accepted, R> accepted, Function<Refused, R> refused, Function<Busy, R> busy) {
    if (this instanceof Accepted a) {
      return accepted.apply(a);
    }
    return this instanceof Refused r ? refused.apply(r) : busy.apply((Busy) this);
  }
}
