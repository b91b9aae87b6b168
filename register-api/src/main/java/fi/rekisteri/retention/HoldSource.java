package fi.rekisteri.retention;

import fi.rekisteri.customer.CustomerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Port: what the host knows that keeps data from being erased, such as open invoices and debts that
 * are being collected (S32). A host implements it over its own tables and hands it to the builder.
 *
 * <p>It is asked again right before each batch is erased, and no transaction of the register is
 * open meanwhile. Where it throws, nobody it was asked about is erased, and the report names it:
 * what it threw is neither logged nor passed on. Thread-safe.
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
   * @param untilEvent the event that ends it, a short code, where no day is known
   */
  record SourceHold(
      String code, LocalDate from, Optional<LocalDate> until, Optional<String> untilEvent) {}
}
