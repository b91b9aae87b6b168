/**
 * What has a person consented to, in a form that others read too? Floor 7 (Art. 7(1), X2).
 *
 * <p>{@link fi.rekisteri.core.receipt.ConsentReceiptJson} writes it, and {@link
 * fi.rekisteri.core.receipt.ConsentReceiptReader} takes such a receipt back: who writes a form also
 * knows when it was changed. {@link fi.rekisteri.core.receipt.KantaraReceiptJson} serves older
 * partners. Proof: {@code ConsentReceiptJsonTest}, {@code ConsentReceiptReaderTest}, {@code
 * KantaraReceiptJsonTest} and {@code VocabularyTest}.
 */
@NullMarked
package fi.rekisteri.core.receipt;

import org.jspecify.annotations.NullMarked;
