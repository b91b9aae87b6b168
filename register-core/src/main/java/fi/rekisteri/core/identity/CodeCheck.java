package fi.rekisteri.core.identity;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.identity.ContactKind;
import fi.rekisteri.identity.IdentityFactor;
import java.time.Instant;
import java.util.function.Function;

/**
 * What became of a one-time code that somebody brought. There is one refusal and it says nothing.
 */
public sealed interface CodeCheck {
  /**
   * The code holds, for this case, this once.
   *
   * @param caseNumber the case, and no other
   * @param contact whereto the code was sent
   * @param at when it was used
   */
  record Accepted(long caseNumber, ContactKind contact, Instant at) implements CodeCheck {
    /**
     * What it proves.
     *
     * @return always the same
     */
    public IdentityFactor factor() {
      return IdentityFactor.ONE_TIME_CODE;
    }
  }

  /** Wrong, used, too old, replaced, of another case, given up, or never sent. */
  record Refused() implements CodeCheck {
    /**
     * The code of the refusal.
     *
     * @return always the same
     */
    public ErrorCode code() {
      return ErrorCode.ONE_TIME_CODE_REFUSED;
    }
  }

  /**
   * Goes on with whichever it is.
   *
   * @param <R> the result
   * @param accepted for {@link Accepted}
   * @param refused for {@link Refused}
   * @return what the function returned
   */
  default <R> R fold(Function<Accepted, R> accepted, Function<Refused, R> refused) {
    return this instanceof Accepted a ? accepted.apply(a) : refused.apply((Refused) this);
  }
}
