/**
 * What do you hold about me? Floor 7 (Art. 15; S67, X1).
 *
 * <p>{@link fi.rekisteri.access.AccessAnswer} answers it; an {@link
 * fi.rekisteri.access.AccessScope} leaves out what a coded reason covers, and a {@link
 * fi.rekisteri.access.Redaction} tells so. It knows what a host holds elsewhere, and who received a
 * package. Proof: {@code AccessAnswersTest}, {@code WithheldAnswersTest} and {@code
 * AccessAnswerJsonTest} of core.
 */
@NullMarked
package fi.rekisteri.access;

import org.jspecify.annotations.NullMarked;
