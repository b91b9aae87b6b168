package fi.rekisteri.customer;

import fi.rekisteri.processing.FieldKey;

/**
 * A value that waits to be added to a collection, such as an order.
 *
 * @param <T> the type of the value
 * @param field a field of cardinality {@code COLLECTION}
 * @param value the value
 * @param provenance its origin
 */
public record Addition<T>(FieldKey<T> field, T value, Provenance provenance) {
  @Override
  public String toString() {
    return "Addition[" + field + ", ***]";
  }
}
