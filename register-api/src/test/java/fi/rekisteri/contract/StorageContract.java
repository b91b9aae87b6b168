package fi.rekisteri.contract;

/** All promises of a storage adapter, A1 to A33. */
public interface StorageContract
    extends RegisterStorageContract,
        CustomerStoreContract,
        AuditStoreContract,
        RegisterKeyStoreContract,
        KeyRingContract,
        SuppressionStoreContract,
        CheckpointStoreContract,
        StaffStoreContract {}
