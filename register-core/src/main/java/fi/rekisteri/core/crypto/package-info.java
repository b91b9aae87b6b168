/**
 * Who keeps the root key? Mirrors the room {@code crypto} (floor 2; Art. 32, S45).
 *
 * <p>{@link fi.rekisteri.core.crypto.KeyFile} keeps it in a file under a password; {@link
 * fi.rekisteri.core.crypto.InMemoryKeys} keeps it for the life of a test. Losing the root key loses
 * every customer, so neither is a default. Proof: {@code KeyFileTest}, {@code KeyFileFormatTest},
 * {@code RootKeyTest}.
 */
@NullMarked
package fi.rekisteri.core.crypto;

import org.jspecify.annotations.NullMarked;
