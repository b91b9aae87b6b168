package fi.rekisteri.retention;

import fi.rekisteri.customer.CustomerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Port: what the host knows that keeps data from being erased, such as open invoices and debts that
 * are being collected (S32). A host implements it over its own tables and hands it to the builder.
 *
 * <p>It is asked again right before each batch is erased, and no transaction of the register is
 * open meanwhile. Where it throws, it is asked again about halves of the people, down to one, until
 * it has thrown often; nobody of whom it does not tell is erased, and the report names it: what it
 * threw is neither logged nor passed on. Thread-safe.
 */
public interface HoldSource {
  /**
   * Its technical name, which stands in plans, reports and the audit trail.
   *
   * @return 1 to 40 small letters, digits and hyphens, beginning with a letter; always the same,
   *     and not {@code register}
   */
  String name();

  /**
   * What holds data of some people today.
   *
   * @param subjects up to a thousand people
   * @return the holds of those who have any; whoever is not named has none
   */
  Map<CustomerId, List<SourceHold>> holdsOf(List<CustomerId> subjects);

  /**
   * A hold as a host tells it.
   *
   * @param code the code of a declared {@link HoldRule}; another one is refused, and nothing erased
   * @param from the first day
   * @param until the last day, where it is known
   * @param untilEvent the event that ends it, a code of upper-case letters, where no day is known
   * @param elements the only values that it holds of fields that hold several, such as the order
   *     that is not paid: their {@link fi.rekisteri.customer.Entry#element}; empty for all (S32.4)
   */
  record SourceHold(
      String code,
      LocalDate from,
      Optional<LocalDate> until,
      Optional<String> untilEvent,
      Set<String> elements) {
    /** Refuses a code of another form, a last day before the first, and a value without a name. */
    public SourceHold {
      if (!code.matches("[A-Z][A-Z0-9_]{0,39}")) {
        throw new IllegalArgumentException("a hold is a code of at most 40 upper-case letters");
      }
      HoldOrder.requireEnd(from, until, untilEvent);
      elements = Set.copyOf(elements);
      if (elements.contains("")) {
        throw new IllegalArgumentException("a hold names the values that it holds, or none");
      }
    }

    /**
     * A hold on all values of the fields that its kind names.
     *
     * @param code the code of a declared rule
     * @param from the first day
     * @param until the last day, where it is known
     * @param untilEvent the event that ends it, where no day is known
     */
    public SourceHold(
        String code, LocalDate from, Optional<LocalDate> until, Optional<String> untilEvent) {
      this(code, from, until, untilEvent, Set.of());
    }
  }
}
