package fi.rekisteri.disclosure;

import java.util.function.Function;
import java.util.function.Supplier;

/** What came of handing a notice over. */
public sealed interface Delivery {
  /**
   * Takes the branch of the outcome.
   *
   * @param <R> the result
   * @param accepted for a notice that is on its way
   * @param acknowledged for one that the party confirmed
   * @param refused for one that the party will not take
   * @return what the branch returned
   */
  default <R> R fold(
      Supplier<R> accepted, Supplier<R> acknowledged, Function<NoticeReason, R> refused) {
    if (this instanceof Refused no) {
      return refused.apply(no.reason());
    }
    return this instanceof Accepted ? accepted.get() : acknowledged.get();
  }

  /** It is on its way, and will not be lost; whether the party got it is not known yet. */
  record Accepted() implements Delivery {}

  /** The party has it, and has confirmed it. */
  record Acknowledged() implements Delivery {}

  /**
   * It will not be taken, whenever it is tried again. For what may go well another time, throw.
   *
   * @param reason why
   */
  record Refused(NoticeReason reason) implements Delivery {}
}
