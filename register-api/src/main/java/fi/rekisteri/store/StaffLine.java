package fi.rekisteri.store;

import java.time.Instant;

/**
 * One line of the staff book: something that was decided or signed concerning a holder of a user
 * id. A storage keeps it and does not interpret it.
 *
 * @param userId whose line it is
 * @param number the place among the lines of the user id, from 1
 * @param at when it was written, to the microsecond
 * @param writer who wrote it, as the audit trail names them
 * @param kind what it tells, as a stable word
 * @param content its parts, in the form of the engine
 */
public record StaffLine(
    String userId, int number, Instant at, String writer, String kind, String content) {
  /** Refuses a line without a place. */
  public StaffLine {
    if (number < 1) {
      throw new IllegalArgumentException("lines are counted from 1");
    }
  }
}
