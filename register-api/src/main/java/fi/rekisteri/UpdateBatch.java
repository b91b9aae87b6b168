package fi.rekisteri;

import fi.rekisteri.customer.SourceKind;
import java.time.Instant;
import java.util.List;

/**
 * What an update service sent (päivityspalvelu, S26).
 *
 * @param service the service's code, one of the declared parties of its kind
 * @param kind {@code AUTHORITY_UPDATE_SERVICE} or {@code COMPANY_UPDATE_SERVICE}
 * @param receivedAt when it was received
 * @param items its rows
 */
public record UpdateBatch(
    String service, SourceKind kind, Instant receivedAt, List<UpdateItem> items) {
  /** Copies the rows; refuses a kind of source that is no update service. */
  public UpdateBatch {
    if (kind != SourceKind.AUTHORITY_UPDATE_SERVICE && kind != SourceKind.COMPANY_UPDATE_SERVICE) {
      throw new IllegalArgumentException("an update batch comes from an update service");
    }
    items = List.copyOf(items);
  }

  @Override
  public String toString() {
    return "UpdateBatch[" + service + ", " + kind + ", " + items.size() + " items]";
  }
}
