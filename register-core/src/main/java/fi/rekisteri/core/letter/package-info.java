/**
 * How is a person answered in writing? Floor 6 (Art. 12, 18(3); S67, S78, S79, S85 to S87).
 *
 * <p>A {@link fi.rekisteri.core.letter.RightsLetter} holds facts; {@link
 * fi.rekisteri.core.letter.LetterPage} and {@link fi.rekisteri.core.letter.LetterText} put it into
 * words under a {@link fi.rekisteri.core.letter.Letterhead}. {@link
 * fi.rekisteri.core.letter.LetterTemplates} lets a host write with its own templates, but for the
 * remedies. {@link fi.rekisteri.core.letter.RefusalCertificateJson} keeps a certificate so that it
 * is printed again as it was. Proof: {@code LetterPageTest}, {@code LetterTemplatesTest}, {@code
 * RefusalCertificateJsonTest}, {@code LetterWordsTest}.
 */
@NullMarked
package fi.rekisteri.core.letter;

import org.jspecify.annotations.NullMarked;
