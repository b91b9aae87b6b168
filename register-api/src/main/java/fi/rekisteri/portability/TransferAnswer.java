package fi.rekisteri.portability;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** What became of a package that was handed to another controller. */
public sealed interface TransferAnswer {
  /** The receiver has it. */
  record Accepted() implements TransferAnswer {}

  /**
   * The receiver does not take it. The person gets the package instead.
   *
   * @param why the reason
   */
  record Refused(Refusal why) implements TransferAnswer {
    /** Refuses a refusal without a reason. */
    public Refused {
      Objects.requireNonNull(why, "why");
    }
  }

  /** Nobody knows whether it arrived: the same package may be handed over again. */
  record Unanswered() implements TransferAnswer {}

  /** Why a receiver takes no package. */
  enum Refusal {
    /** It does not take data over at all, or not from this controller. */
    NOT_FEASIBLE,
    /** It reads none of the formats. */
    FORMAT_NOT_READ,
    /** It is too large for it. */
    TOO_LARGE,
    /** It does not know the person, or does not want their data. */
    PERSON_NOT_WANTED,
    /** A file is not what its hash says. */
    DAMAGED
  }

  /**
   * Takes the branch of the answer that it is.
   *
   * @param <R> the result
   * @param accepted for a package that the receiver has
   * @param refused for one that it does not take
   * @param unanswered where nobody knows
   * @return what the branch returned
   */
  default <R> R fold(Supplier<R> accepted, Function<Refusal, R> refused, Supplier<R> unanswered) {
    if (this instanceof Accepted) {
      return accepted.get();
    }
    return this instanceof Refused one ? refused.apply(one.why()) : unanswered.get();
  }
}
