/**
 * Who keeps the root key? Mirrors the room {@code crypto} (floor 2; Art. 32, S45).
 *
 * <p>{@link fi.rekisteri.core.crypto.KeyFile} keeps it in a file under a password, {@link
 * fi.rekisteri.core.crypto.KeyStoreKeys} in a PKCS#12 or BCFKS keystore, {@link
 * fi.rekisteri.core.crypto.Pkcs11Keys} in a token that does not give it out; {@link
 * fi.rekisteri.core.crypto.InMemoryKeys} keeps it for the life of a test. {@link
 * fi.rekisteri.core.crypto.KeySuccession} moves a register from one to another. Losing the root key
 * loses every customer, so none is a default; {@code docs/key-providers.md} helps to choose. Proof:
 * each keeps {@code KeyProviderContract}; {@code KeyFileTest}, {@code KeyStoreKeysTest}, {@code
 * Pkcs11KeysTest}, {@code SoftHsmTest}.
 */
@NullMarked
package fi.rekisteri.core.crypto;

import org.jspecify.annotations.NullMarked;
