/**
 * How is a letter put into words, in Finnish, Swedish and English? Floor 6 (Art. 12; S67, S78,
 * S87).
 *
 * <p>{@link fi.rekisteri.core.writing.LetterPage} and {@link fi.rekisteri.core.writing.LetterText}
 * write it under a {@link fi.rekisteri.core.writing.Letterhead}; {@link
 * fi.rekisteri.core.writing.LetterTemplates} lets a host write with its own templates, but for the
 * remedies. {@link fi.rekisteri.core.writing.RequestFeed} puts what is due into a calendar. Proof:
 * {@code LetterPageTest}, {@code LetterTemplatesTest}, {@code LetterWordsTest}, {@code
 * HostileLetterTest}.
 */
@NullMarked
package fi.rekisteri.core.writing;

import org.jspecify.annotations.NullMarked;
