package fi.rekisteri.crypto;

/** What a wrapped key of the register is for. */
public enum KeyPurpose {
  /** Wraps the customers' keys. */
  CUSTOMER_KEYS,
  /** Makes the search tags. */
  SEARCH_INDEX
}
