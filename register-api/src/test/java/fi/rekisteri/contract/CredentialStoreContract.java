package fi.rekisteri.contract;

/** All promises of a store of the optional credential service, A32 and A33. */
public interface CredentialStoreContract extends AccountsContract, FailureCountsContract {}
