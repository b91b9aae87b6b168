package fi.rekisteri.credential;

import java.time.Instant;

/**
 * A token with which a person sets their password, once and until a certain instant. The host
 * brings it to the person, to them alone; only a keyed hash of it is stored.
 *
 * @param account whose account it is
 * @param token the token: 64 characters, safe in an address; never printed
 * @param expiresAt the first instant at which it does not hold any more
 */
public record Enrolment(AccountId account, String token, Instant expiresAt) {
  @Override
  public String toString() {
    return "Enrolment[account=" + account + ", token=***, expiresAt=" + expiresAt + "]";
  }
}
