package fi.rekisteri;

/** What an administrator can have made anew while the register works (S45, Art. 32). */
public enum Rotation {
  /**
   * The register's few keys are wrapped under the provider's newest root key. Afterwards an older
   * root key opens nothing that is in the storage. Where erased people shall go out of backups too,
   * finish {@link #REGISTER_KEY} first: an epoch that is still there moves under the new root key
   * with the others ({@code docs/backup-and-restore.md}).
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
   * Each person's search tags, as their record names them, are compared with their values and
   * mended: after a search key was declared for people who are in the register already. Run it once
   * every process has the new definition. Rows that somebody put into the tag tables by hand are
   * not looked for. What people have forbidden is put on the suppression list where it is not there
   * yet.
   */
  SEARCH_TAGS,
  /**
   * A new audit key: entries are linked and checkpoints signed with it from then on. The last
   * checkpoint of the old one names it, so whoever trusts the old public key can trust the new one.
   */
  AUDIT_KEY
}
