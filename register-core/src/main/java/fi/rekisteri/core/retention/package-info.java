/**
 * How is it told what is to be erased, and what was? Floor 6 (Art. 5(1)(e), 5(2), 12, 17; S32,
 * S33).
 *
 * <p>A plan is shown before it is approved: {@link fi.rekisteri.core.retention.RetentionPlanText},
 * {@link fi.rekisteri.core.retention.RetentionPlanJson} by a published schema, and {@link
 * fi.rekisteri.core.retention.RetentionPlanPage} with the chart of {@link
 * fi.rekisteri.core.retention.RetentionChart}. What was done is certified: {@link
 * fi.rekisteri.core.retention.ErasureCertificateVerifier} tells whether a certificate is genuine
 * and complete, with a public key alone, and {@link
 * fi.rekisteri.core.retention.ErasureCertificatePage} shows one that is genuine. A person is
 * answered by {@link fi.rekisteri.core.retention.ErasureLetterPage} and {@link
 * fi.rekisteri.core.retention.ErasureLetterText}. Plans and certificates go person by person, and
 * none is kept. Proof: the tests of these names, {@code HostileCertificateTest}, {@code
 * RetentionWordsTest}.
 */
@NullMarked
package fi.rekisteri.core.retention;

import org.jspecify.annotations.NullMarked;
