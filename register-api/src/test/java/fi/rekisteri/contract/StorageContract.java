package fi.rekisteri.contract;

/** All promises of a storage adapter, A1 to A33 and A36 to A75. */
public interface StorageContract
    extends RegisterStorageContract,
        RunAgainContract,
        WholeRecordsContract,
        CustomerStoreContract,
        AuditStoreContract,
        RegisterKeyStoreContract,
        KeyRingContract,
        SuppressionStoreContract,
        CheckpointStoreContract,
        StaffStoreContract,
        DisclosureStoreContract,
        PartyNoticeStoreContract,
        ListStoreContract,
        ManualStoreContract,
        BreachStoreContract,
        RequestStoreContract,
        HoldStoreContract,
        DemandStoreContract,
        PlanStoreContract,
        SourceTaskStoreContract,
        ReplayStoreContract,
        AnonymousStoreContract {}
