package fi.rekisteri.identity;

/**
 * What a request that is not signed leads to (S69.2). It is a ground of refusal in neither (S69.3,
 * F03, L15).
 */
public enum FormalityProfile {
  /**
   * As a notice of the old law says it: "the request must be signed". The gap is noted and the
   * signature asked for once; the request goes on meanwhile.
   */
  SEED_STRICT,
  /** As the Regulation says it: the form is free, more is asked on reasonable doubt alone. */
  GDPR_DEFAULT
}
