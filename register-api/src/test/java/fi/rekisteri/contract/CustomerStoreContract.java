package fi.rekisteri.contract;

/** What an adapter promises about customers, A4 to A11. */
public interface CustomerStoreContract
    extends CustomerRecordContract,
        CustomerInsertContract,
        CustomerSaveContract,
        CustomerSearchContract,
        CustomerPagesContract,
        CustomerErasureContract {}
