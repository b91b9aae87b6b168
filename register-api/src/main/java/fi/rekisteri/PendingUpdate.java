package fi.rekisteri;

import fi.rekisteri.customer.Provenance;
import fi.rekisteri.processing.FieldKey;

/**
 * A value from an update service that waits, because the field was restricted when it came (S26.3).
 *
 * @param <T> the type of the field's values
 * @param field the field
 * @param value the value that waits
 * @param provenance its origin
 */
public record PendingUpdate<T>(FieldKey<T> field, T value, Provenance provenance) {
  @Override
  public String toString() {
    return "PendingUpdate[" + field + ", ***]";
  }
}
