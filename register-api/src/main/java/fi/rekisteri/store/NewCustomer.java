package fi.rekisteri.store;

import fi.rekisteri.audit.AuditEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody to be inserted, with the audit entry that says so.
 *
 * @param customer the sealed record, of version 1
 * @param tags by what the customer is found
 * @param items values of collections
 * @param audit the entry; it commits with the customer or not at all
 * @param lookBy on which day the customer is to be looked at; empty where nothing falls due
 */
public record NewCustomer(
    SealedCustomer customer,
    List<SearchTag> tags,
    List<SealedItem> items,
    AuditEntry audit,
    Optional<LocalDate> lookBy) {
  /** Copies the lists. */
  public NewCustomer {
    tags = List.copyOf(tags);
    items = List.copyOf(items);
  }

  /**
   * Somebody of whom nothing falls due.
   *
   * @param customer the sealed record, of version 1
   * @param tags by what the customer is found
   * @param items values of collections
   * @param audit the entry
   */
  public NewCustomer(
      SealedCustomer customer, List<SearchTag> tags, List<SealedItem> items, AuditEntry audit) {
    this(customer, tags, items, audit, Optional.empty());
  }
}
