package fi.rekisteri.identity;

import fi.rekisteri.customer.CustomerId;

/**
 * Whether the person behind one case is one subject. A verification answers this question and no
 * other: not that of a duplicate case, nor that of another person.
 *
 * @param caseNumber the case's number, from 1
 * @param subject whose data it is about
 * @param needed how sure it must be
 */
public record IdentityQuestion(long caseNumber, CustomerId subject, IdentityLevel needed) {
  /** Refuses a number that no case has. */
  public IdentityQuestion {
    if (caseNumber < 1) {
      throw new IllegalArgumentException("cases are numbered from 1");
    }
  }
}
