package fi.rekisteri.processing;

/**
 * Why an activity may use restricted data all the same (Art. 18(2)). Consent of the person needs no
 * exception here: an activity that rests on consent goes on where the consent stands.
 */
public enum RestrictionException {
  /** Legal claims: collecting a debt, defending against a suit. */
  LEGAL_CLAIMS,
  /** Protecting the rights of another person. */
  RIGHTS_OF_OTHERS,
  /** An important public interest that a law names. */
  PUBLIC_INTEREST,
  /** Answering the person themself, who is the one that the restriction protects. */
  OWN_RIGHTS
}
