/**
 * What may a person ask, and whom? Floor 5 (Art. 12 to 22).
 *
 * <p>{@link fi.rekisteri.rights.DataSubjectRight} names the rights, {@link
 * fi.rekisteri.rights.RightsMatrix} which of them is open under which legal basis, {@link
 * fi.rekisteri.rights.RequestRouting} who handles a request, and {@link
 * fi.rekisteri.rights.RightsPolicy} how sure it must be who asks and what is promised beyond the
 * law. {@link fi.rekisteri.rights.SignatureEvidence} and {@link
 * fi.rekisteri.rights.IdentityEvidence} tell what speaks for a request; no channel, form or
 * language is a ground of refusal (Art. 12(2)).
 *
 * <p>{@link fi.rekisteri.rights.AccessAnswer} answers "what do you hold about me?", of which an
 * {@link fi.rekisteri.rights.AccessScope} leaves out what a coded reason covers; {@link
 * fi.rekisteri.rights.PortableData} is what a person may take along, and {@link
 * fi.rekisteri.rights.RefusalCertificate} says what was refused and why. Proof: {@code
 * RightsMatrixTest}, {@code RequestRoutingTest}, {@code IdentityRecordsTest} and the scenario tests
 * of core.
 */
@NullMarked
package fi.rekisteri.rights;

import org.jspecify.annotations.NullMarked;
