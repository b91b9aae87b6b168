/**
 * Where does a register live that needs no database? Mirrors the room {@code store} (floor 7).
 *
 * <p>{@link fi.rekisteri.core.store.InMemoryStorage} is the reference adapter: the shortest code
 * that keeps the promises A1 to A33 and A36 to A38, and what unit tests of a host use. It meets
 * sealed values only, like every adapter. Proof: the contract kit, bound in {@code
 * InMemoryStorageTest}; {@code ContractKitTest} shows that the kit notices when one of the promises
 * is broken.
 */
@NullMarked
package fi.rekisteri.core.store;

import org.jspecify.annotations.NullMarked;
