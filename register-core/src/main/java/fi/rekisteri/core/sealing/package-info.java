/**
 * How are values sealed, opened and found? The core's engine for the room {@code crypto} (floor 2;
 * Art. 32, S45); it is not exported.
 *
 * <p>{@link fi.rekisteri.core.sealing.Sealing} is the door: opened once per register, it holds the
 * few register keys. A {@link fi.rekisteri.core.sealing.CustomerSeal} seals and opens the values of
 * one customer, {@link fi.rekisteri.core.sealing.SearchTags} makes the tags by which sealed
 * customers are found, and {@link fi.rekisteri.core.sealing.EntryCodec} writes a value with its
 * origin to bytes.
 *
 * <h2>Keys</h2>
 *
 * <pre>
 * root key             at the KeyProvider; wraps a seed per purpose and epoch
 *  +- seed (customers) wrapping key = HKDF("wrap"), check = HKDF("check")
 *  |   +- customer key 64 random bytes: 32 seal the fields, 32 the record as a whole
 *  +- seed (search)    one HMAC key per search key = HKDF("BIDX1" or "BIDX2"), check = HKDF("check")
 * </pre>
 *
 * A customer's key is random and not derived: where its wrapped form is destroyed, nothing makes it
 * again (S10, Art. 17). Copies of the storage from before hold it until their root key ends.
 *
 * <p>Proof: {@code FrozenVectorsTest}, {@code RecordVectorsTest}, {@code SearchVectorsTest}, {@code
 * CompoundTagsTest}, {@code SwapMatrixTest}, {@code TamperTest}, {@code SealingTest}, {@code
 * NormaliserTest}.
 */
@NullMarked
package fi.rekisteri.core.sealing;

import org.jspecify.annotations.NullMarked;
