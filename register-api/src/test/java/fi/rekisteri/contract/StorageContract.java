package fi.rekisteri.contract;

/** All promises of a storage adapter, A1 to A23. */
public interface StorageContract
    extends RegisterStorageContract,
        CustomerStoreContract,
        AuditStoreContract,
        RegisterKeyStoreContract,
        KeyRingContract {}
