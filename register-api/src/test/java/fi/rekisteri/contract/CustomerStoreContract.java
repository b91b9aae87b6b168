package fi.rekisteri.contract;

/** What an adapter promises about customers, A4 to A11 and A20 to A23. */
public interface CustomerStoreContract
    extends CustomerRecordContract,
        CustomerInsertContract,
        CustomerSaveContract,
        CustomerSearchContract,
        CustomerPagesContract,
        CustomerErasureContract,
        CustomerKeysContract {}
