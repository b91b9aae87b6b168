package fi.rekisteri.visit;

import fi.rekisteri.consent.Asked;
import fi.rekisteri.processing.Purpose;
import java.util.Optional;
import java.util.Set;

/**
 * One answer that a visitor gave to one question about cookies.
 *
 * @param purposes for what; a yes to more than one is no consent (S49)
 * @param accepted what the visitor was shown when they said yes; empty for a no
 */
public record CookieChoice(Set<Purpose> purposes, Optional<Asked> accepted) {
  /** Copies the purposes; refuses an answer to nothing. */
  public CookieChoice {
    purposes = Set.copyOf(purposes);
    if (purposes.isEmpty()) {
      throw new IllegalArgumentException("an answer names the purpose that was asked about");
    }
  }

  /**
   * A yes.
   *
   * @param asked what the visitor was shown
   * @param purposes for what: one, or the answer is refused as {@code CONSENT_NOT_GRANULAR}
   * @return the answer
   */
  public static CookieChoice accepted(Asked asked, Purpose... purposes) {
    return new CookieChoice(Set.of(purposes), Optional.of(asked));
  }

  /**
   * A no, to one purpose or to several at once.
   *
   * @param purposes for what
   * @return the answer
   */
  public static CookieChoice refused(Purpose... purposes) {
    return new CookieChoice(Set.of(purposes), Optional.empty());
  }
}
