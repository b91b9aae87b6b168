package fi.rekisteri.contract;

/** All promises of a key provider, K1 to K12. */
public interface KeyProviderContract extends KeyWrappingContract, KeyConductContract {}
