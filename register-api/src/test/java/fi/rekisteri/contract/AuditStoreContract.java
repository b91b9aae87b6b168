package fi.rekisteri.contract;

/** What an adapter promises about the entries of the audit trail, A12, A13, A69 and A70. */
public interface AuditStoreContract
    extends AuditTrailContract, AuditPlacesContract, TrailQueryContract {}
