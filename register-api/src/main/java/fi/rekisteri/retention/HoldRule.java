package fi.rekisteri.retention;

import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.HoldSource.SourceHold;
import fi.rekisteri.retention.LegalHold.HoldScope;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A kind of hold that the definition declares: no other holds anything.
 *
 * @param code upper-case words joined by underscores
 * @param label its name for people: what a reply lists (S32.2)
 * @param basis the law or rule
 * @param fields the paths of the fields that the duty needs; empty for all (S32.4)
 * @param purposes for what alone held data may be used while it would be erased otherwise
 * @param length how long it lasts unless the one who places it says otherwise; empty where an event
 *     ends it
 */
public record HoldRule(
    String code,
    LocalizedText label,
    RuleId basis,
    Set<String> fields,
    Set<Purpose> purposes,
    Optional<Period> length) {
  /** An invoice is not paid (avoin lasku, S32). Fields: name, postal address, billing, order. */
  public static final String OPEN_INVOICE = "OPEN_INVOICE";

  /** A debt is being collected (perintätoimet, S32). */
  public static final String DEBT_COLLECTION = "DEBT_COLLECTION";

  /**
   * Vouchers of the books: six years from the end of the year of the financial year's end (F10).
   */
  public static final String ACCOUNTING_VOUCHER = "ACCOUNTING_VOUCHER";

  /** Books of account: ten years from the end of the financial year (F11). */
  public static final String ACCOUNTING_BOOKS = "ACCOUNTING_BOOKS";

  /** A claim that has not lapsed (F12). */
  public static final String LEGAL_CLAIM = "LEGAL_CLAIM";

  /** The person represents an organisation that is a customer (S84). */
  public static final String CONTACT_PERSON_ROLE = "CONTACT_PERSON_ROLE";

  /** An authority ordered that it be kept. */
  public static final String AUTHORITY_ORDER = "AUTHORITY_ORDER";

  /** A request of the person is open, and its evidence is needed. */
  public static final String OPEN_REQUEST = "OPEN_REQUEST";

  /** The person has complained to the authority (Art. 77). */
  public static final String COMPLAINT = "COMPLAINT";

  /** The event that ends a hold of which nothing else is told: somebody releases it. */
  public static final String RELEASE = "RELEASE";

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*+(_[A-Z0-9]++)*+");

  /** Copies the sets; refuses a code of another form, and a length of none. */
  public HoldRule {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("a hold's code is upper-case words joined by underscores");
    }
    if (length.filter(one -> one.isZero() || one.isNegative()).isPresent()) {
      throw new IllegalArgumentException("a hold lasts longer than none");
    }
    fields = Set.copyOf(fields);
    purposes = Set.copyOf(purposes);
  }

  /**
   * The same kind over other fields.
   *
   * @param other their paths; empty for all
   * @return a copy
   */
  public HoldRule withFields(Set<String> other) {
    return new HoldRule(code, label, basis, other, purposes, length);
  }

  /**
   * The same kind with a length of its own.
   *
   * @param other how long it lasts unless the one who places it says otherwise
   * @return a copy
   */
  public HoldRule lasting(Period other) {
    return new HoldRule(code, label, basis, fields, purposes, Optional.of(other));
  }

  /**
   * A hold of this kind on everything that its duty needs.
   *
   * @param source who says so
   * @param from its first day
   * @param until its last day, where it is known; else the length of this kind decides
   * @param untilEvent the event that ends it, where no day is known
   * @return the hold; it ends with its release where neither day, event nor length is told
   */
  public LegalHold holdFrom(
      String source, LocalDate from, Optional<LocalDate> until, Optional<String> untilEvent) {
    Optional<LocalDate> last =
        until.isPresent() || untilEvent.isPresent() ? until : length.map(from::plus);
    Optional<String> event =
        last.isPresent() || untilEvent.isPresent() ? untilEvent : Optional.of(RELEASE);
    HoldScope scope = new HoldScope(fields, Set.of());
    return new LegalHold(code, source, scope, basis, from, last, event);
  }

  /**
   * A hold of this kind as a source of the host tells it. Where that names single values, those
   * alone are held of fields that hold several; a field that holds one is held all the same.
   *
   * @param source who says so
   * @param told what it says
   * @return the hold
   */
  public LegalHold holdFrom(String source, SourceHold told) {
    LegalHold hold = holdFrom(source, told.from(), told.until(), told.untilEvent());
    if (told.elements().isEmpty()) {
      return hold;
    }
    Set<String> elements = new HashSet<>(told.elements());
    elements.add(""); // the one value of a field that holds one has no name
    HoldScope scope = new HoldScope(fields, elements);
    return new LegalHold(code, source, scope, basis, hold.from(), hold.until(), hold.untilEvent());
  }
}
