package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a storage must know of a request to find it again: nothing of it is personal.
 *
 * @param request its number, from 1
 * @param subject whose request it is, once that is known
 * @param receivedOn the day of its receipt
 * @param nextDay the day on which somebody must look at it, at the latest; {@link LocalDate} {@code
 *     9999-12-31} while nothing is due
 * @param keptThrough the last day on which it is kept as evidence; empty while it is open
 * @param lines how many lines it has
 */
public record RequestHead(
    long request,
    Optional<CustomerId> subject,
    LocalDate receivedOn,
    LocalDate nextDay,
    Optional<LocalDate> keptThrough,
    int lines) {
  /** Refuses a request without a number or a line. */
  public RequestHead {
    if (request < 1 || lines < 1) {
      throw new IllegalArgumentException("requests and their lines are counted from 1");
    }
  }

  /**
   * Whether something of it is still to be done.
   *
   * @return false for one that was closed
   */
  public boolean isOpen() {
    return keptThrough.isEmpty();
  }

  /**
   * Refuses a line that this is not the head of: for adapters, before they keep the two.
   *
   * @param line the last line of the request
   * @throws IllegalArgumentException where it is a line of another request, or in another place
   */
  public void requireOf(RequestLine line) {
    if (line.request() != request || line.number() != lines) {
      throw new IllegalArgumentException(
          "a head of request " + request + " with " + lines + " lines is not that of " + line);
    }
  }
}
