package fi.rekisteri.crypto;

/** What a wrapped key of the register is for. */
public enum KeyPurpose {
  /** Wraps the customers' keys. */
  CUSTOMER_KEYS,
  /** Makes the search tags. */
  SEARCH_INDEX,
  /**
   * Makes the keyed hashes of the suppression list (S70.4). No rotation replaces it: what an erased
   * person left there cannot be hashed anew, since nobody knows the term any more.
   */
  SUPPRESSION,
  /** Links the entries of the audit trail, and signs its checkpoints. */
  AUDIT
}
