package fi.rekisteri.manual;

import java.util.UUID;

/**
 * The id of a piece of paper, as it may be written on its folder: random, so that it tells nothing.
 *
 * @param value a random UUID
 */
public record PhysicalRecordId(UUID value) implements Comparable<PhysicalRecordId> {
  /**
   * A new id.
   *
   * @return an id that no other paper has
   */
  public static PhysicalRecordId random() {
    return new PhysicalRecordId(UUID.randomUUID());
  }

  /** Orders ids as unsigned 128-bit numbers, which is how databases order them. */
  @Override
  public int compareTo(PhysicalRecordId other) {
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
