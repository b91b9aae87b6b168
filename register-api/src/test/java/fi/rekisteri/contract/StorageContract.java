package fi.rekisteri.contract;

/** All promises of a storage adapter, A1 to A33, A36 to A65 and A70. */
public interface StorageContract
    extends RegisterStorageContract,
        RunAgainContract,
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
