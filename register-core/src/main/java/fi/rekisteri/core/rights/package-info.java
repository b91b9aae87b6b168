/**
 * How is the answer to "what do you hold about me?" written down? Floor 6 (Art. 7(1), 12(1), 15;
 * S67, X2).
 *
 * <p>{@link fi.rekisteri.core.rights.AccessAnswerJson} writes it for machines, by a published
 * schema; {@link fi.rekisteri.core.rights.AccessAnswerPage} for people, in Finnish, Swedish and
 * English. {@link fi.rekisteri.core.rights.ConsentReceiptJson} tells a person's consents alone, in
 * a form that others read too, and {@link fi.rekisteri.core.rights.ConsentReceiptReader} takes such
 * a receipt back: who writes a form also knows when it was changed. {@link
 * fi.rekisteri.core.rights.KantaraReceiptJson} serves older partners. What is told beside the data
 * comes from the register's definition alone. Proof: {@code AccessAnswerJsonTest}, {@code
 * AccessAnswerPageTest}, {@code HostileTextTest}, {@code ConsentReceiptJsonTest}, {@code
 * ConsentReceiptReaderTest} and {@code VocabularyTest}.
 */
@NullMarked
package fi.rekisteri.core.rights;

import org.jspecify.annotations.NullMarked;
