/**
 * How is it written down that data was erased, so that anybody can verify it? Floor 4 (Art. 5(2),
 * 17; S32).
 *
 * <p>{@link fi.rekisteri.core.certificate.ErasureCertificateJson} writes and signs a certificate,
 * line by line; {@link fi.rekisteri.core.certificate.CertificateReader} reads its lines in their
 * one spelling. Whoever verifies one enters by {@code fi.rekisteri.core.retention}. The bytes are
 * told in {@code docs/erasure-certificate.md}. Proof: {@code ErasureCertificateVerifierTest},
 * {@code HostileCertificateTest}.
 */
@NullMarked
package fi.rekisteri.core.certificate;

import org.jspecify.annotations.NullMarked;
