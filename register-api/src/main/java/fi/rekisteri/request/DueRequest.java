package fi.rekisteri.request;

import java.time.LocalDate;

/**
 * An open request, by the day on which somebody must look at it. Nothing of it is personal.
 *
 * @param number the number of the request, from 1
 * @param receivedOn the day of its receipt
 * @param day the day of its first own promise, as it was when something was last added to the file;
 *     that of the receipt where something waits to be carried out or no calendar tells the time,
 *     and {@code 9999-12-31} where nothing is due
 */
public record DueRequest(long number, LocalDate receivedOn, LocalDate day) {
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /** Refuses what is no request: a number below 1, a day of another era or after the last one. */
  public DueRequest {
    if (number < 1 || day.getYear() < 1 || day.isAfter(LAST)) {
      throw new IllegalArgumentException("a request has a number from 1 and a day until " + LAST);
    }
  }
}
