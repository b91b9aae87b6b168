package fi.rekisteri.contract;

/**
 * What an adapter promises about customers, A4 to A11, A20 to A23, A31, A36, A44, A48, A49 and A66
 * to A68.
 */
public interface CustomerStoreContract
    extends CustomerRecordContract,
        CustomerInsertContract,
        CustomerSaveContract,
        CustomerSearchContract,
        TagPagesContract,
        CustomerPagesContract,
        CustomerErasureContract,
        LeftoversContract,
        CustomerKeysContract,
        CustomerHoldContract,
        AddedItemsContract,
        LookDayContract,
        LookByContract,
        DueCountContract,
        ErasureOfManyContract,
        ErasedElementsContract {}
