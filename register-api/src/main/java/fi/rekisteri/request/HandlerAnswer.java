package fi.rekisteri.request;

import java.util.function.Function;

/** What a handler's part came to. A handler that cannot say throws. */
public sealed interface HandlerAnswer {
  /**
   * It is done, and durable.
   *
   * @param count how many rows it concerned, 0 where there was nothing
   */
  record Done(long count) implements HandlerAnswer {}

  /**
   * Something of it cannot be done now.
   *
   * @param count how many rows stayed as they were
   * @param reason a code of upper-case letters, digits and underscores
   */
  record Retained(long count, String reason) implements HandlerAnswer {
    /** Refuses a reason in words, which might name people. */
    public Retained {
      if (!reason.matches("[A-Z][A-Z0-9_]{0,39}")) {
        throw new IllegalArgumentException("a reason is a code of at most 40 upper-case letters");
      }
    }
  }

  /**
   * Takes the branch of the answer that it is.
   *
   * @param <R> the result
   * @param done for what is done
   * @param retained for what stayed
   * @return what the branch returned
   */
  default <R> R fold(Function<Done, R> done, Function<Retained, R> retained) {
    return this instanceof Done one ? done.apply(one) : retained.apply((Retained) this);
  }
}
