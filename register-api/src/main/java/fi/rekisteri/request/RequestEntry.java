package fi.rekisteri.request;

import java.time.Instant;

/**
 * One entry of the file of a request.
 *
 * @param number its place, from 1
 * @param at when it was written
 * @param writer who wrote it, as the audit trail names them
 * @param event what it tells
 */
public record RequestEntry(int number, Instant at, String writer, RequestEvent event) {
  @Override
  public String toString() {
    return "RequestEntry[" + number + ", " + event + "]";
  }
}
