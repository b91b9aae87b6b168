package fi.rekisteri.contract;

/** All promises of a storage adapter, A1 to A33, A36 to A38, A42 and A43. */
public interface StorageContract
    extends RegisterStorageContract,
        CustomerStoreContract,
        AuditStoreContract,
        RegisterKeyStoreContract,
        KeyRingContract,
        SuppressionStoreContract,
        CheckpointStoreContract,
        StaffStoreContract,
        DisclosureStoreContract,
        ListStoreContract {}
