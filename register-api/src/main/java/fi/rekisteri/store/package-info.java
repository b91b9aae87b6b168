/**
 * What must a storage adapter promise? Floor 9 (Art. 32).
 *
 * <p>One door, {@link fi.rekisteri.store.RegisterStorage#inTransaction}. An adapter meets sealed
 * fields, search tags, ids, roles and customership dates; never the plaintext of a field, never a
 * key that opens anything. The promises are numbered A1 to A33 and A36 to A75 in the stores of this
 * room and in {@link fi.rekisteri.store.RegisterStorage}; {@code docs/adapter-rules.md} lists them,
 * and the contract kit ({@code fi.rekisteri.contract}) proves them under the same numbers. Proof:
 * {@code StorageContract}, {@code AdapterRulesTest}.
 */
@NullMarked
package fi.rekisteri.store;

import org.jspecify.annotations.NullMarked;
