package fi.rekisteri.contract;

/** All promises of a storage adapter, A1 to A33 and A39 to A41. */
public interface StorageContract
    extends RegisterStorageContract,
        CustomerStoreContract,
        AuditStoreContract,
        RegisterKeyStoreContract,
        KeyRingContract,
        SuppressionStoreContract,
        CheckpointStoreContract,
        StaffStoreContract,
        PartyNoticeStoreContract {}
