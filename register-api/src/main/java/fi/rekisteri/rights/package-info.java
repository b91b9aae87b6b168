/**
 * What may a person ask, and whom? Floor 5 (Art. 12 to 22).
 *
 * <p>{@link fi.rekisteri.rights.DataSubjectRight} names the rights, {@link
 * fi.rekisteri.rights.RightsMatrix} which of them is open under which legal basis, {@link
 * fi.rekisteri.rights.RequestRouting} who handles a request, and {@link
 * fi.rekisteri.rights.AccessAnswer} is the answer to "what do you hold about me?". {@link
 * fi.rekisteri.rights.SignatureEvidence} tells what is known of a request's signature. No channel,
 * form or language is a ground of refusal (Art. 12(2)). Proof: {@code RightsMatrixTest}, {@code
 * fi.rekisteri.rights.PortableData} is what a person may take along, {@link
 * fi.rekisteri.rights.PortabilityPackage} the files that are made of it, and {@link
 * fi.rekisteri.rights.PackageReceiver} whoever takes them over directly. No channel, form or
 * language is a ground of refusal (Art. 12(2)). Proof: {@code RightsMatrixTest}, {@code
 * RequestRoutingTest} and the scenario tests of core.
 * fi.rekisteri.rights.IdentityPolicy} tells how sure it must be who asks, and {@link
 * fi.rekisteri.rights.IdentityProvider} is the host's way to show it. No channel, form or language
 * is a ground of refusal (Art. 12(2)). Proof: {@code RightsMatrixTest}, {@code RequestRoutingTest},
 * {@code IdentityRecordsTest} and the scenario tests of core.
 */
@NullMarked
package fi.rekisteri.rights;

import org.jspecify.annotations.NullMarked;
