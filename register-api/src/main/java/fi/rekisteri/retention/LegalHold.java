package fi.rekisteri.retention;

import fi.rekisteri.processing.RuleId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What keeps data of one person from being erased while it lasts (S32, S84; F10 to F12). It holds
 * what its duty needs and nothing else, and what it holds may be used for that alone.
 *
 * @param code the code of its {@link HoldRule}
 * @param source who says so: {@code register} for what was placed or follows from the record, or
 *     the name of the host's {@link HoldSource}
 * @param scope what it holds
 * @param basis the law or rule
 * @param from the first day
 * @param until the last day, where it is known
 * @param untilEvent the event that ends it, where no day is known: a short code such as {@code
 *     INVOICE_PAID}, nothing personal
 */
public record LegalHold(
    String code,
    String source,
    HoldScope scope,
    RuleId basis,
    LocalDate from,
    Optional<LocalDate> until,
    Optional<String> untilEvent) {
  /** The source of what the register itself knows. */
  public static final String REGISTER = "register";

  /** Refuses a hold without an end: neither a day nor an event (G5.1e). */
  public LegalHold {
    if (until.isEmpty() && untilEvent.isEmpty()) {
      throw new IllegalArgumentException("a hold ends on a day or with an event");
    }
  }

  /**
   * Whether it holds on a day.
   *
   * @param day the day, in the register's zone
   * @return true from its first day through its last
   */
  public boolean lastsOn(LocalDate day) {
    return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
  }

  /**
   * What a hold covers.
   *
   * @param fields the paths of the fields; empty for all
   * @param elements the only values of them that it covers; empty for all
   */
  public record HoldScope(Set<String> fields, Set<String> elements) {
    /** Everything of the person. */
    public static final HoldScope EVERYTHING = new HoldScope(Set.of(), Set.of());

    /** Copies the sets. */
    public HoldScope {
      fields = Set.copyOf(fields);
      elements = Set.copyOf(elements);
    }

    /**
     * Whether it covers a value.
     *
     * @param field the path of its field
     * @param element which of the field's values
     * @return true where it does
     */
    public boolean covers(String field, String element) {
      return (fields.isEmpty() || fields.contains(field))
          && (elements.isEmpty() || elements.contains(element));
    }
  }
}
