/**
 * How are fields sealed? Floor 2 (Art. 32; S45).
 *
 * <p>The port to the keys: a {@link fi.rekisteri.crypto.KeyProvider} wraps and unwraps the
 * register's few keys and never hands out its own. The sealing itself is the core's. Proof: {@code
 * KeyProviderContract}, {@code KeyProviderRulesTest}.
 */
@NullMarked
package fi.rekisteri.crypto;

import org.jspecify.annotations.NullMarked;
