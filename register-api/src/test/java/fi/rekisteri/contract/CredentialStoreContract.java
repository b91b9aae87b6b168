package fi.rekisteri.contract;

/** All promises of a store of the optional credential service, A34 and A35. */
public interface CredentialStoreContract extends AccountsContract, FailureCountsContract {}
