/**
 * What may a person ask, and whom? Floor 5 (Art. 12 to 22).
 *
 * <p>{@link fi.rekisteri.rights.DataSubjectRight} names the rights, {@link
 * fi.rekisteri.rights.RightsMatrix} which of them is open under which legal basis, {@link
 * fi.rekisteri.rights.RequestRouting} who handles a request, and {@link
 * fi.rekisteri.rights.AccessAnswer} is the answer to "what do you hold about me?", of which an
 * {@link fi.rekisteri.rights.AccessScope} leaves out what a coded reason covers. No channel, form
 * or language is a ground of refusal (Art. 12(2)). Proof: {@code RightsMatrixTest}, {@code
 * RequestRoutingTest} and the scenario tests of core.
 */
@NullMarked
package fi.rekisteri.rights;

import org.jspecify.annotations.NullMarked;
