package fi.rekisteri.elsewhere;

import fi.rekisteri.processing.RuleId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** What a source did with an order to erase. A source that cannot tell throws. */
public sealed interface SourceErasure {
  /**
   * How much it means.
   *
   * @return a count of rows, documents or whatever the source counts; none or more
   */
  int items();

  /**
   * What was asked for is gone, or a page of it is.
   *
   * @param items how many went now; none where nothing was there any more
   * @param next where the source goes on, in its own words; empty where nothing is left
   */
  record Removed(int items, Optional<String> next) implements SourceErasure {
    /** Refuses less than none. */
    public Removed {
      counted(items);
    }

    /**
     * All of it is gone.
     *
     * @param items how many went now
     * @return the last answer
     */
    public static Removed last(int items) {
      return new Removed(items, Optional.empty());
    }
  }

  /**
   * Some of it, or all, must be kept, by a rule; whatever need not be is gone. Of several rules the
   * source names the one that ends first. It is asked again when that ends.
   *
   * @param items how many are kept
   * @param decidedBy the law or rule, such as {@code F10}
   * @param until the last day on which they are kept, in the register's zone, where it is known
   * @param untilEvent the event that ends it, where no day is known: a short code such as {@code
   *     INVOICE_PAID}, nothing personal
   */
  record Retained(
      int items, RuleId decidedBy, Optional<LocalDate> until, Optional<String> untilEvent)
      implements SourceErasure {
    /** Refuses what is kept without an end (G5.1e). */
    public Retained {
      counted(items);
      untilEvent.ifPresent(SourceErasure::code);
      if (decidedBy.reference().length() > 200) {
        throw new IllegalArgumentException("a rule is told in 200 characters");
      }
      if (until.isEmpty() && untilEvent.isEmpty()) {
        throw new IllegalArgumentException("what is retained has an end: a day or an event");
      }
    }
  }

  /**
   * Nothing keeps it, and it is not gone yet: somebody or something else is to take it away. It is
   * asked about again until it is gone.
   *
   * @param items how many are left
   * @param waitsFor the event that they wait for, a short code such as {@code DESTRUCTION}
   */
  record Pending(int items, String waitsFor) implements SourceErasure {
    /** Refuses less than none, and what is no code. */
    public Pending {
      counted(items);
      code(waitsFor);
    }
  }

  /** The audit trail names events; a text of the host's own could name people. */
  private static void code(String event) {
    if (!event.matches("[A-Z][A-Z0-9_]{0,39}")) {
      throw new IllegalArgumentException("an event is a code of at most 40 upper-case letters");
    }
  }

  private static void counted(int items) {
    if (items < 0) {
      throw new IllegalArgumentException("a source counts none or more");
    }
  }

  /**
   * One answer for each kind.
   *
   * @param <T> the answer
   * @param removed for what is gone
   * @param retained for what is kept by a rule
   * @param pending for what is to go
   * @return the answer for this one
   */
  default <T> T fold(
      Function<Removed, T> removed, Function<Retained, T> retained, Function<Pending, T> pending) {
    if (this instanceof Removed one) {
      return removed.apply(one);
    }
    if (this instanceof Retained one) {
      return retained.apply(one);
    }
    return pending.apply((Pending) this);
  }
}
