package fi.rekisteri.contract;

/** What an adapter promises about the entries of the audit trail, A12 and A13. */
public interface AuditStoreContract extends AuditTrailContract, AuditPlacesContract {}
