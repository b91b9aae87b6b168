package fi.rekisteri.identity;

/**
 * Port: the host's way to have somebody identify themself, such as a service of strong
 * authentication.
 *
 * <h2>Security</h2>
 *
 * Whatever is not a clear yes is a no: an exception, an answer to another question, a factor that
 * no provider can vouch for, a time to come. A provider binds each authentication to the case and
 * subject for which it was begun, so that a case which is taken for a duplicate neither uses up nor
 * borrows that of the first one.
 *
 * <p>Called without a transaction. What it throws is not logged, since it may name people; its type
 * is. Thread-safe.
 */
@FunctionalInterface
public interface IdentityProvider {
  /**
   * What is known about a question now. It may be asked again at any time.
   *
   * @param question which person, of which case
   * @return the answer
   */
  IdentityAnswer verify(IdentityQuestion question);
}
