package fi.rekisteri.rights;

/** How a value came to be (Art. 20(1), G20): what somebody may take along depends on it. */
public enum DataNature {
  /** The person gave it, knowingly. */
  PROVIDED,
  /** It was seen while the person used the service: an order, a visit. */
  OBSERVED,
  /** The controller made it: a guess, a score, a number that it assigned. */
  INFERRED,
  /** Somebody else gave it: an authority, a company, a credit information provider. */
  OBTAINED
}
