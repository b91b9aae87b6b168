package fi.rekisteri.store;

/**
 * A keyed hash by which a customer is found. Whoever has no index key learns nothing from it but
 * equality.
 *
 * @param index the search key's id
 * @param version the version of the index key, from 1
 * @param tag the hash, 1 to 16 bytes; only whole ones, of 16 bytes, are unique
 * @param unique whether a second customer with the same index, version and tag is refused
 */
public record SearchTag(String index, int version, byte[] tag, boolean unique) {
  @Override
  public String toString() {
    return "SearchTag[" + index + ", version " + version + "]";
  }
}
