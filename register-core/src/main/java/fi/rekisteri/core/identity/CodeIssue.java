package fi.rekisteri.core.identity;

import fi.rekisteri.error.ErrorCode;
import java.time.Instant;
import java.util.function.Function;

/**
 * What became of the wish for a one-time code. For the host alone; the person is told one thing.
 */
public sealed interface CodeIssue {
  /**
   * A code was made; earlier ones of the case do not hold any more.
   *
   * @param code the code, to be brought to the contact that the register holds, and nowhere else;
   *     never printed
   * @param expiresAt the first instant at which it does not hold any more
   */
  record Issued(String code, Instant expiresAt) implements CodeIssue {
    @Override
    public String toString() {
      return "Issued[code=***, expiresAt=" + expiresAt + "]";
    }
  }

  /** None was made: the case has had its codes, or the last one was made a moment ago. */
  record Limited() implements CodeIssue {
    /**
     * The code of the refusal.
     *
     * @return always the same
     */
    public ErrorCode code() {
      return ErrorCode.ONE_TIME_CODE_LIMIT;
    }
  }

  /**
   * Goes on with whichever it is.
   *
   * @param <R> the result
   * @param issued for {@link Issued}
   * @param limited for {@link Limited}
   * @return what the function returned
   */
  default <R> R fold(Function<Issued, R> issued, Function<Limited, R> limited) {
    return this instanceof Issued i ? issued.apply(i) : limited.apply((Limited) this);
  }
}
