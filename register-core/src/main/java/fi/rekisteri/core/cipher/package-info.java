/**
 * With which primitives are values sealed? The floor below {@code crypto} and {@code sealing}; it
 * knows no customers and is not exported.
 *
 * <p>{@link fi.rekisteri.core.cipher.CryptoBackend} is the one place where the provider of the
 * algorithms is chosen, and {@link fi.rekisteri.core.cipher.AssociatedData} the one place where the
 * bytes are built that bind a sealed value to its place. Proof: {@code WycheproofTest}, {@code
 * CryptoBackendTest}, {@code KnownAnswersTest}.
 */
@NullMarked
package fi.rekisteri.core.cipher;

import org.jspecify.annotations.NullMarked;
