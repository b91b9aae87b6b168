/**
 * What is a person to be told in writing? Floor 5 (Art. 12, 18(3); S78, S79, S85 to S87).
 *
 * <p>A {@link fi.rekisteri.core.letter.RightsLetter} holds facts, and none of the words; {@link
 * fi.rekisteri.core.letter.RequestLetters} makes them of the file of a request alone. {@link
 * fi.rekisteri.core.letter.RefusalCertificateJson} keeps a certificate so that it is printed again
 * as it was. Proof: {@code LettersTest}, {@code RequestLettersTest}, {@code
 * RefusalCertificateJsonTest}.
 */
@NullMarked
package fi.rekisteri.core.letter;

import org.jspecify.annotations.NullMarked;
