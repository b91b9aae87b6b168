/**
 * The optional credential service: user names, passwords, and how guessing is slowed down. Floor 4;
 * its door is {@link fi.rekisteri.core.credential.CredentialService}.
 *
 * <p>The register does not know it (S42.1): it ends in an {@code Actor}, as any login of a host
 * does. One attempt goes through {@code Slots} (memory), {@code UserNames} and {@code Tags} (a
 * keyed hash instead of a name), {@code Throttle} (counted before it is computed) and {@code
 * PasswordHashing} (one Argon2id, whoever it is). Proof: {@code SignInTest}, {@code GuessingTest},
 * {@code StoredHashTest}.
 */
@NullMarked
package fi.rekisteri.core.credential;

import org.jspecify.annotations.NullMarked;
