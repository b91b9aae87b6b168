/**
 * The contract kit: does a storage adapter or a key provider keep its promises?
 *
 * <p>The author of an adapter writes a test class that implements {@link
 * fi.rekisteri.contract.StorageContract} and hands out a fresh, empty storage; the default methods
 * are the tests. The number at the head of each display name is the promise of the port's Javadoc
 * and of {@code docs/adapter-rules.md}. Random data comes from a seed; a failing test tells it.
 *
 * <p>The author of a key provider does the same with {@link
 * fi.rekisteri.contract.KeyProviderContract}; its promises are those of the port's Javadoc and of
 * {@code docs/key-providers.md}.
 *
 * <p>A host asks with {@link fi.rekisteri.contract.PersonalDataCoverageContract} whether it has
 * forgotten a field or a column, and with {@link fi.rekisteri.contract.SubjectDataSourceContract}
 * whether its sources do what they say.
 *
 * <p>Proof that the kit itself can fail: {@code ContractKitTest}, {@code KeyContractKitTest},
 * {@code CoverageGateTest} and {@code SourceContractKitTest} in register-core.
 */
@NullMarked
package fi.rekisteri.contract;

import org.jspecify.annotations.NullMarked;
