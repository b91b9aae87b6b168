package fi.rekisteri.identity;

import java.time.Instant;

/** What a provider says. Only {@link Verified} says yes, and only to the question that it names. */
public sealed interface IdentityAnswer {
  /**
   * The person of the case is the subject.
   *
   * @param question which question was verified: the one for which the person was sent to
   *     authenticate, kept with that session; never simply the one that is asked now
   * @param factor by what: a session, strong authentication or an electronic signature
   * @param at when the person showed it
   */
  record Verified(IdentityQuestion question, IdentityFactor factor, Instant at)
      implements IdentityAnswer {}

  /** The person has not come to it yet. */
  record Pending() implements IdentityAnswer {}

  /** The person is somebody else, gave up, or failed. */
  record NotVerified() implements IdentityAnswer {}
}
