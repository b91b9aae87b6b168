package fi.rekisteri;

/** What an administrator can have made anew while the register works (S45, Art. 32). */
public enum Rotation {
  /**
   * The register's few keys are wrapped under the provider's newest root key. Afterwards an older
   * root key opens nothing that is in the storage.
   */
  ROOT_KEY,
  /**
   * A new epoch: every customer's key is wrapped by a new key of the register, and the old one is
   * removed. Values and versions stay untouched. What was erased before is then beyond reach in
   * older backups too, once the root key of that time is destroyed.
   */
  REGISTER_KEY,
  /** Every customer gets a new key, and every value is sealed anew: after a suspicion. */
  CUSTOMER_KEYS,
  /**
   * New keys for the search tags: both versions are kept up while the new one is being filled, then
   * searches turn to it, and the old tags go.
   */
  SEARCH_KEYS,
  /**
   * All search tags are compared with the values and mended: after a search key was declared for
   * people who are in the register already, or when the storage is in doubt. What people have
   * forbidden is put on the suppression list where it is not there yet.
   */
  SEARCH_TAGS
}
