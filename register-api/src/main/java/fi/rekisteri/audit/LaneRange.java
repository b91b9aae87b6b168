package fi.rekisteri.audit;

import java.util.UUID;

/**
 * Entries of one lane that follow each other.
 *
 * @param lane the lane
 * @param from the number of the first
 * @param through the number of the last
 */
public record LaneRange(UUID lane, long from, long through) {
  /** Refuses an empty range. */
  public LaneRange {
    if (from < 1 || through < from) {
      throw new IllegalArgumentException("a range of a lane holds one entry or more");
    }
  }

  /**
   * How many there are.
   *
   * @return from 1
   */
  public long size() {
    return through - from + 1;
  }

  /**
   * Whether it holds a place.
   *
   * @param place a place
   * @return true where lane and number are its own
   */
  public boolean holds(AuditPlace place) {
    return lane.equals(place.lane()) && place.number() >= from && place.number() <= through;
  }
}
