package fi.rekisteri.store;

import fi.rekisteri.audit.AuditEntry;
import java.util.List;

/**
 * Somebody to be inserted, with the audit entry that says so.
 *
 * @param customer the sealed record, of version 1
 * @param tags by what the customer is found
 * @param items values of collections
 * @param audit the entry; it commits with the customer or not at all
 */
public record NewCustomer(
    SealedCustomer customer, List<SearchTag> tags, List<SealedItem> items, AuditEntry audit) {
  /** Copies the lists. */
  public NewCustomer {
    tags = List.copyOf(tags);
    items = List.copyOf(items);
  }
}
