package fi.rekisteri.contract;

/** All promises of a storage adapter, A1 to A29. */
public interface StorageContract
    extends RegisterStorageContract,
        CustomerStoreContract,
        AuditStoreContract,
        RegisterKeyStoreContract,
        KeyRingContract,
        SuppressionStoreContract,
        StaffStoreContract {}
