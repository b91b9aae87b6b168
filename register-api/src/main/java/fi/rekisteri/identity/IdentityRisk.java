package fi.rekisteri.identity;

/**
 * What makes a mistake about the person worse, and so asks for more (Art. 12(6), 32). Whoever
 * judges an item names those that are true of it, and no others: an answer that leaves the identity
 * code out does not show it.
 */
public enum IdentityRisk {
  /** The answer shows an identity code. */
  IDENTITY_CODE_SHOWN,
  /** The answer shows special categories of data (Art. 9), or offences (Art. 10). */
  SPECIAL_CATEGORY_SHOWN,
  /** Everything about the person goes, for good. */
  EVERYTHING_DESTROYED,
  /** A bank account, an identity code or another field that opens doors is changed (S74). */
  SENSITIVE_FIELD_CHANGED,
  /** The answer goes to a contact that the register did not hold before the request. */
  SENT_TO_NEW_CONTACT,
  /** Somebody asks for somebody else (S69). */
  BY_PROXY
}
