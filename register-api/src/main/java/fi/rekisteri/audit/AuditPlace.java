package fi.rekisteri.audit;

import java.util.UUID;

/**
 * Where an entry stands in the trail: in a lane, under a number. One writer at a time adds to a
 * lane, and numbers it without a gap in the order of its transactions; so many writers need no
 * common counter, and a missing number is a missing entry.
 *
 * <p>Places are ordered by lane, as an unsigned number of 128 bits, then by number.
 *
 * @param lane the lane's random id
 * @param number from 1
 */
public record AuditPlace(UUID lane, long number) implements Comparable<AuditPlace> {
  /** Refuses a number below 1. */
  public AuditPlace {
    if (number < 1) {
      throw new IllegalArgumentException("entries of a lane are numbered from 1");
    }
  }

  /**
   * The first place of a new lane.
   *
   * @return a place that was never used
   */
  public static AuditPlace first() {
    return new AuditPlace(UUID.randomUUID(), 1);
  }

  @Override
  public int compareTo(AuditPlace other) {
    int lanes = compareLanes(lane, other.lane);
    return lanes != 0 ? lanes : Long.compare(number, other.number);
  }

  /**
   * The order of lanes, which is not that of {@link UUID}: that one is signed.
   *
   * @param one a lane
   * @param other another one
   * @return as a comparator does
   */
  public static int compareLanes(UUID one, UUID other) {
    int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  }

  @Override
  public String toString() {
    return lane + "/" + number;
  }
}
