package fi.rekisteri.signature;

/**
 * As what the signature of a request counts (S69.1). None of them is a condition of anything: a
 * request without a signature is a request (Art. 12(2) and (6), F03).
 *
 * <p>The electronic kinds are those of Regulation (EU) No 910/2014 (eIDAS), Art. 3(9) to (12).
 */
public enum SignatureState {
  /** Written by the person's own hand, on paper that somebody has looked at. */
  HANDWRITTEN,
  /**
   * A qualified electronic signature: an advanced one that rests on a qualified certificate and was
   * made with a qualified device (eIDAS Art. 3(12)). It has the legal effect of a handwritten one
   * (Art. 25(2)).
   */
  QES,
  /**
   * An advanced electronic signature: linked to one signatory, who can be identified by it, and to
   * the data, so that a later change is noticed (eIDAS Art. 26).
   */
  ADVANCED,
  /**
   * No signature of the document, but sent by somebody who had just been identified by a strong
   * electronic means, such as those of the Finnish Act 617/2009, and so as good as one.
   */
  STRONG_AUTH_EQUIVALENT,
  /** No signature, or none that could be proved; the findings tell which. */
  NONE
}
