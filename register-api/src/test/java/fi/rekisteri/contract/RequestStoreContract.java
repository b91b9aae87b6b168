package fi.rekisteri.contract;

/** What an adapter promises about the files of requests, A63 to A65. */
public interface RequestStoreContract
    extends RequestFileContract, RequestPagesContract, RequestRemovalContract {}
