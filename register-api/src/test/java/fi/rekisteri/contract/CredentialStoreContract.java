package fi.rekisteri.contract;

/** All promises of a store of the optional credential service, A30 and A31. */
public interface CredentialStoreContract extends AccountsContract, FailureCountsContract {}
