package fi.rekisteri.visit;

/**
 * By what somebody shows that a visitor is them (Art. 11(2), Art. 12(6)). It is checked by the host
 * and asked for no longer than the check lasts; nothing is collected only to identify (Art. 11(1)).
 */
public enum VisitorProof {
  /** The request came from the browser itself, with its cookie, and not as a number in a letter. */
  BROWSER_SENT_COOKIE,
  /** They told when they visited, and from which network, and it is so. */
  VISITS_DESCRIBED,
  /** They signed in: then they are answered as the customer that they are. */
  SIGNED_IN
}
