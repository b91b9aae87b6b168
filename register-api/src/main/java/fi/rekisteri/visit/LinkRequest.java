package fi.rekisteri.visit;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Purpose;

/**
 * What is needed to link a visitor to a customer (S52.1): a consent that stands, and a notice that
 * told of it.
 *
 * @param visitor the visitor
 * @param customer the customer that they turned out to be
 * @param by by what
 * @param consent the purpose of whose consent the link rests on
 * @param noticeVersion the version of the notice that told the person of linking; not blank
 */
public record LinkRequest(
    VisitorId visitor, CustomerId customer, LinkedBy by, Purpose consent, String noticeVersion) {
  /** Refuses a link of which nobody was told. */
  public LinkRequest {
    if (noticeVersion.isBlank() || noticeVersion.length() > 64) {
      throw new IllegalArgumentException("a link names the notice that told of it");
    }
  }
}
