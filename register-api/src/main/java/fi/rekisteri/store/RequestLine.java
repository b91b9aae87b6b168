package fi.rekisteri.store;

import java.time.Instant;

/**
 * One line of the file of a request. A storage keeps it and does not interpret it.
 *
 * @param request the number of the request, from 1
 * @param number its place among the lines of the request, from 1
 * @param at when it was written, to the microsecond
 * @param writer who wrote it, as the audit trail names them
 * @param kind what it tells, as a stable word
 * @param sealed all that it tells, sealed together with the rest of the line: at most 256 KiB; the
 *     adapter keeps it untouched
 */
public record RequestLine(
    long request, int number, Instant at, String writer, String kind, byte[] sealed) {
  /** Refuses a line without a place. */
  public RequestLine {
    if (request < 1 || number < 1) {
      throw new IllegalArgumentException("requests and their lines are counted from 1");
    }
  }

  @Override
  public String toString() {
    return "RequestLine[" + request + "/" + number + ", " + kind + "]";
  }
}
