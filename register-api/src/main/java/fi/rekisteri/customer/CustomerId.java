package fi.rekisteri.customer;

import java.util.UUID;

/**
 * The register's own id of a person: random, so that it tells nothing and spreads evenly over a
 * cluster. It may stand in messages and logs.
 *
 * @param value a random UUID
 */
public record CustomerId(UUID value) implements Comparable<CustomerId> {
  /**
   * A new id.
   *
   * @return an id that no other person has
   */
  public static CustomerId random() {
    return new CustomerId(UUID.randomUUID());
  }

  /**
   * Reads an id from text.
   *
   * @param text a UUID in its usual form
   * @return the id
   * @throws IllegalArgumentException for another form
   */
  public static CustomerId parse(String text) {
    try {
      return new CustomerId(UUID.fromString(text));
    } catch (IllegalArgumentException quoting) {
      throw new IllegalArgumentException("a customer id is a UUID"); // the JDK quotes the text
    }
  }

  /** Orders ids as unsigned 128-bit numbers, which is how databases order them. */
  @Override
  public int compareTo(CustomerId other) {
    int high =
        Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(
            value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
