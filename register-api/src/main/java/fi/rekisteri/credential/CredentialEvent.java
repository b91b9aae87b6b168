package fi.rekisteri.credential;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened. It tells what {@link SignIn} hides, so it is for the host alone.
 *
 * @param kind what
 * @param account to which account; empty where there is none
 * @param at when
 */
public record CredentialEvent(Kind kind, Optional<AccountId> account, Instant at) {
  /** What can happen. */
  public enum Kind {
    /** An account was opened, and a first token made. */
    ENROLLED,
    /** An administrator took the password away and made a token. */
    RESET,
    /** The person has left: name and id are never used again. */
    RETIRED,
    /** A password was set by a token. */
    PASSWORD_SET,
    /** A password was changed by its owner. */
    PASSWORD_CHANGED,
    /** A token was wrong, used, outdated or replaced. */
    TOKEN_REFUSED,
    /** The person signed in. */
    SIGNED_IN,
    /** The stored hash was made anew with today's cost and pepper. */
    REHASHED,
    /** Refused: nobody has that name. */
    UNKNOWN_NAME,
    /** Refused: the password is not that one. */
    WRONG_PASSWORD,
    /** Refused: no password is set. */
    NO_PASSWORD,
    /** Refused: somebody who has left. */
    RETIRED_ACCOUNT,
    /** Refused: too many guesses at that name. */
    ACCOUNT_DELAYED,
    /** Refused: too many guesses of that client. */
    CLIENT_DELAYED,
    /** Refused: too many guesses altogether. */
    EVERYBODY_DELAYED,
    /** That failure was the last free one: delays begin. */
    DELAY_BEGINS,
    /**
     * Refused: what is stored is weaker or dearer than allowed, of an unknown pepper, or broken.
     */
    STORED_FORM_REFUSED,
    /** Refused: the account was changed by another call in the same moment. */
    OVERTAKEN,
    /** As many passwords are being computed as the host allows. */
    BUSY
  }
}
