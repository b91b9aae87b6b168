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
 * @param stage whether it is to have effect for now, for good, or no more
 * @param leftOut the paths of fields that were refused
 */
public record HandlerOrder(
    long request, int item, CustomerId subject, Claim claim, Stage stage, Set<String> leftOut) {
  /** Whether what was asked for is to have effect. */
  public enum Stage {
    /** From its receipt until it is decided (S81, S82): what is done must be able to end. */
    UNTIL_DECIDED,
    /** It was granted, except for what was left out. */
    GRANTED,
    /** It was refused: what had effect until the decision ends. */
    ENDED
  }

  /** Copies the paths. */
  public HandlerOrder {
    leftOut = Set.copyOf(leftOut);
  }
}
