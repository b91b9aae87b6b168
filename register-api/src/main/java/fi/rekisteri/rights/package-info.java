/**
 * Which rights does a person have, and when is one refused? Floor 5 (Art. 12 to 22).
 *
 * <p>{@link fi.rekisteri.rights.DataSubjectRight} names the rights, {@link
 * fi.rekisteri.rights.RightsMatrix} which of them is open under which legal basis, {@link
 * fi.rekisteri.rights.RequestRouting} who handles a request, and {@link
 * fi.rekisteri.rights.InformDuty} what must be told without being asked. {@link
 * fi.rekisteri.rights.RefusalCertificate} says what was refused, why, and with which {@link
 * fi.rekisteri.rights.Remedies}; no channel, form or language is a ground of refusal (Art. 12(2)).
 * Proof: {@code RightsMatrixTest}, {@code RequestRoutingTest}, {@code InformDutyTest}, {@code
 * RefusalCertificateTest}.
 */
@NullMarked
package fi.rekisteri.rights;

import org.jspecify.annotations.NullMarked;
