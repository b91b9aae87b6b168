package fi.rekisteri.core.sealing;

/**
 * A value to be sealed, and its place in the customer's record.
 *
 * @param field the field's path
 * @param element the value's id among the field's values; empty for a field that holds at most one
 * @param plain the value's bytes; the caller wipes them
 */
public record Slot(String field, String element, byte[] plain) {
  @Override
  public String toString() {
    return "Slot[" + field + (element.isEmpty() ? "" : "#" + element) + "]";
  }
}
