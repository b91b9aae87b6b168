package fi.rekisteri.statistics;

import java.util.function.LongFunction;
import java.util.function.Supplier;

/** How many people, or that it is not told. */
public sealed interface Count {
  /** A number that is not told. */
  Count SUPPRESSED = new Suppressed();

  /**
   * Takes the branch of the answer.
   *
   * @param <R> the result
   * @param published for a number
   * @param suppressed for one that is not told
   * @return what the branch returned
   */
  <R> R fold(LongFunction<R> published, Supplier<R> suppressed);

  /**
   * So many people: none, or at least the threshold.
   *
   * @param people how many
   */
  record Published(long people) implements Count {
    /** Refuses a number below none. */
    public Published {
      if (people < 0) {
        throw new IllegalArgumentException("a count is none or more");
      }
    }

    @Override
    public <R> R fold(LongFunction<R> published, Supplier<R> suppressed) {
      return published.apply(people);
    }

    @Override
    public String toString() {
      return Long.toString(people);
    }
  }

  /**
   * At least one person. Either they are fewer than the threshold, or their number would give away
   * such a count; which of the two is not told.
   */
  record Suppressed() implements Count {
    @Override
    public <R> R fold(LongFunction<R> published, Supplier<R> suppressed) {
      return suppressed.get();
    }

    @Override
    public String toString() {
      return "suppressed";
    }
  }
}
