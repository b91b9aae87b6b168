/**
 * What do we tell people, and can it be true? Floor 6 (Art. 12 to 14; S1 to S88, L01 to L28).
 *
 * <p>The rows of the privacy notice, the controller's own sentences in them, and what each sentence
 * promises ({@link fi.rekisteri.notice.NoticeClaim}), so that promises can be held against the
 * definition; and what such a look finds. What a register did, held against what it says, is a
 * {@link fi.rekisteri.notice.NoticeComparison}. Knows nothing of how a notice is written. Proof:
 * {@code NoticeFormTest}, {@code NoticeComparisonTest}.
 */
@NullMarked
package fi.rekisteri.notice;

import org.jspecify.annotations.NullMarked;
