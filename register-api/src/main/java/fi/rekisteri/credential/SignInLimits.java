package fi.rekisteri.credential;

import java.time.Duration;

/**
 * How guessing is slowed down, against whomever it is aimed.
 *
 * @param account guesses at one user name; counted apart for each client from which its owner has
 *     signed in, so that strangers cannot keep the owner out there
 * @param client guesses of one client at whichever name: one password tried on many accounts
 * @param everywhere all guesses of clients from which the account was never used
 */
public record SignInLimits(Pace account, Pace client, Pace everywhere) {
  /**
   * What fits some hundred people: 5, 20 and 200 free failures; an hour, a quarter of an hour and
   * ten seconds at most.
   *
   * @return the limits
   */
  public static SignInLimits usual() {
    Duration second = Duration.ofSeconds(1);
    return new SignInLimits(
        new Pace(5, second, Duration.ofHours(1), Duration.ofDays(1)),
        new Pace(20, second, Duration.ofMinutes(15), Duration.ofMinutes(5)),
        new Pace(200, second, Duration.ofSeconds(10), Duration.ofSeconds(5)));
  }
}
