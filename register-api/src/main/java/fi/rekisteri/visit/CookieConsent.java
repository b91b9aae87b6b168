package fi.rekisteri.visit;

import fi.rekisteri.consent.Receipt;
import java.util.Arrays;
import java.util.List;

/**
 * What a visitor answered to the questions about cookies (S46, Act 917/2014 s. 205), on the site
 * itself: settings of a browser are no answer (S58).
 *
 * @param visitor who answered
 * @param choices the answers, in order
 * @param receipt when and how they came
 */
public record CookieConsent(VisitorId visitor, List<CookieChoice> choices, Receipt receipt) {
  /** Copies the answers; refuses none at all. */
  public CookieConsent {
    choices = List.copyOf(choices);
    if (choices.isEmpty()) {
      throw new IllegalArgumentException("a visitor who answered nothing has chosen nothing");
    }
  }

  /**
   * Answers that came together.
   *
   * @param visitor who answered
   * @param receipt when and how
   * @param choices the answers, in order
   * @return the consent
   */
  public static CookieConsent of(VisitorId visitor, Receipt receipt, CookieChoice... choices) {
    return new CookieConsent(visitor, Arrays.asList(choices), receipt);
  }
}
