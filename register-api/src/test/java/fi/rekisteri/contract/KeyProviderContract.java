package fi.rekisteri.contract;

/** All promises of a key provider, K1 to K13. */
public interface KeyProviderContract
    extends KeyWrappingContract, KeyConductContract, KeyHoldingContract {}
