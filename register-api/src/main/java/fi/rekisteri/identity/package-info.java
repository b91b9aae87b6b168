/**
 * Who asks, and how sure must that be? Floor 6 (Art. 11(2), 12(6); S69); it knows the rights.
 *
 * <p>{@link fi.rekisteri.identity.Requester} is who says to ask; {@link
 * fi.rekisteri.identity.IdentityPolicy} tells how sure it must be, {@link
 * fi.rekisteri.identity.IdentityEvidence} what speaks for it, and {@link
 * fi.rekisteri.identity.IdentityDecision} what was made of it. {@link
 * fi.rekisteri.identity.IdentityProvider} asks a means of the host's own; a {@link
 * fi.rekisteri.identity.CodeStore} keeps codes that were sent out, once each. Proof: {@code
 * IdentityPolicyTest}, {@code IdentityRecordsTest}, {@code CodeStoreContract}, and {@code
 * RequestIdentityTest} of core.
 */
@NullMarked
package fi.rekisteri.identity;

import org.jspecify.annotations.NullMarked;
