/**
 * How does the house speak Finnish, Swedish and English? Floor 0 (Art. 12(1)).
 *
 * <p>Texts for people are {@link fi.rekisteri.text.LocalizedText}; Finnish is always there, since
 * the notice is Finnish. Code and messages for developers are English. Proof: {@code
 * NoticeLanguageTest}, {@code WordingTest}.
 */
@NullMarked
package fi.rekisteri.text;

import org.jspecify.annotations.NullMarked;
