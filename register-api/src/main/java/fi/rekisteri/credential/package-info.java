/**
 * Who may sign in where the host has no login of its own? Floor 4 (Art. 32; S42).
 *
 * <p>An optional service beside the register, which itself never meets a password: it ends in an
 * {@link fi.rekisteri.staff.Actor}, the same assertion that any other login of a host makes. Here
 * stand what a host calls ({@link fi.rekisteri.credential.Credentials}), what it is told, and the
 * ports; the engine is {@code CredentialService} of register-core. Proof: {@code SignInTest},
 * {@code GuessingTest}, {@code CredentialStoreContract}.
 */
@NullMarked
package fi.rekisteri.credential;

import org.jspecify.annotations.NullMarked;
