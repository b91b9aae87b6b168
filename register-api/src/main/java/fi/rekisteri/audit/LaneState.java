package fi.rekisteri.audit;

/**
 * How far a lane has come.
 *
 * @param lane the lane
 * @param covered the number of the last entry that a checkpoint covers, 0 where there is none
 * @param newest the number of the last entry, 0 where there is none
 */
public record LaneState(AuditLane lane, long covered, long newest) {
  /**
   * What no checkpoint covers yet.
   *
   * @return whether there is any such entry
   */
  public boolean isUncovered() {
    return newest > covered;
  }
}
