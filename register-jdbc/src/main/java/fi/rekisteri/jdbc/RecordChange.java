package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.store.CustomerChange;

/**
 * A save with all that it depends on.
 *
 * @param change what the caller gave
 * @param tags how the tags change
 * @param ring the revision of the key ring
 * @param audit the entry
 * @param undisclosed whether the row must be without the mark of a disclosure
 */
record RecordChange(
    CustomerChange change, TagChange tags, long ring, AuditEntry audit, boolean undisclosed) {
  RecordChange whereUndisclosed() {
    return new RecordChange(change, tags, ring, audit, true);
  }
}
