package fi.rekisteri.contract;

/** What an adapter promises about customers, A4 to A11, A20 to A23 and A31. */
public interface CustomerStoreContract
    extends CustomerRecordContract,
        CustomerInsertContract,
        CustomerSaveContract,
        CustomerSearchContract,
        CustomerPagesContract,
        CustomerErasureContract,
        LeftoversContract,
        CustomerKeysContract {}
