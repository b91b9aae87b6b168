package fi.rekisteri.processing;

/** What an actor may be designated to do with the register (S39.1, S41.1). */
public enum Operation {
  /** See personal data. */
  READ,
  /** Register and change. */
  MAINTAIN,
  /** Hand data to others. */
  DISCLOSE,
  /** Look into the audit trail, rotate keys and the like. */
  ADMIN,
  /** Take paper out of its store and handle it (S39.1). */
  MANUAL_MATERIAL,
  /** Approve that data goes, and let it go (S33). */
  ERASE
}
