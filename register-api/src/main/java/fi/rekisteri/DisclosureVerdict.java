package fi.rekisteri;

import fi.rekisteri.customer.CustomerId;
import java.util.function.Function;

/** What became of one item of a disclosure. */
public sealed interface DisclosureVerdict permits Disclosed, NotDisclosed {
  /**
   * Whose data was asked for.
   *
   * @return the person
   */
  CustomerId subject();

  /**
   * Takes the branch of the verdict.
   *
   * @param <R> the result
   * @param disclosed where the data may go out
   * @param not where nothing does
   * @return what the branch returned
   */
  <R> R fold(Function<Disclosed, R> disclosed, Function<NotDisclosed, R> not);
}
