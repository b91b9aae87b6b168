package fi.rekisteri.store;

/** What became of a customer's search tags. */
public enum Retagged {
  /** Another version of the customer is stored; nothing was changed. */
  OUTDATED,
  /** Those tags hold already. */
  UNCHANGED,
  /** They hold from now on. */
  CHANGED
}
