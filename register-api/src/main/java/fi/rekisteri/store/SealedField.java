package fi.rekisteri.store;

/**
 * One sealed value inside a customer's record.
 *
 * @param field the field's path
 * @param element the value's id among the field's values; empty for a field that holds at most one
 * @param blob the sealed bytes, at most 1 MiB and some overhead; the adapter keeps them untouched
 */
public record SealedField(String field, String element, byte[] blob) {
  @Override
  public String toString() {
    return "SealedField[" + field + (element.isEmpty() ? "" : "#" + element) + "]";
  }
}
