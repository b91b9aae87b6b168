package fi.rekisteri.customer;

/**
 * One value of a field, with its origin.
 *
 * @param <T> the type of the value
 * @param element the stable id of this value among the field's values; empty for a field that holds
 *     at most one
 * @param value the value
 * @param provenance its origin
 */
public record Entry<T>(String element, T value, Provenance provenance) {
  @Override
  public String toString() {
    return "Entry[" + element + ", ***]";
  }
}
