package fi.rekisteri;

import java.util.Map;

/**
 * How many people were shown which version of the privacy notice last.
 *
 * @param inForce the version in force
 * @param lastShown the number of people by the version that they were shown last
 * @param informed how many were ever shown the version in force, whatever they were shown since
 * @param untold how many of whom nothing tells that they were ever shown one
 * @param leftOut how many may not be looked at, and are in none of these numbers
 */
public record NoticeReach(
    String inForce, Map<String, Long> lastShown, long informed, long untold, long leftOut) {
  /** Copies the map. */
  public NoticeReach {
    lastShown = Map.copyOf(lastShown);
  }

  /**
   * Everybody who was looked at.
   *
   * @return the number of people
   */
  public long people() {
    return untold + lastShown.values().stream().mapToLong(Long::longValue).sum();
  }
}
