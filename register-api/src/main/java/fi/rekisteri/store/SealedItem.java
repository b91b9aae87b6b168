package fi.rekisteri.store;

/**
 * One sealed value of a collection, kept beside the customer's record.
 *
 * @param field the field's path
 * @param item the value's id in the collection, 1 to 40 ASCII characters; later ones are greater
 * @param blob the sealed bytes; the adapter keeps them untouched
 */
public record SealedItem(String field, String item, byte[] blob) {
  @Override
  public String toString() {
    return "SealedItem[" + field + "#" + item + "]";
  }
}
