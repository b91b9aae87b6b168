package fi.rekisteri.request;

import fi.rekisteri.customer.CustomerId;
import java.util.Set;

/**
 * What a handler of the host is to carry out.
 *
 * @param request the number of the request
 * @param item the number of its item; with the request's number it is the same at each repetition
 * @param subject whose data
 * @param claim what was asked for
 * @param leftOut the paths of fields that were refused
 */
public record HandlerOrder(
    long request, int item, CustomerId subject, Claim claim, Set<String> leftOut) {
  /** Copies the paths. */
  public HandlerOrder {
    leftOut = Set.copyOf(leftOut);
  }
}
