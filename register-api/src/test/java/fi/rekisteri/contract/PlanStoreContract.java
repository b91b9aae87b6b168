package fi.rekisteri.contract;

/** What an adapter promises about plans of erasure, A54 to A56. */
public interface PlanStoreContract extends PlanRowsContract, PlanItemsContract {}
