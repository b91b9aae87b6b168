/**
 * How are facts of the register told, in three languages and in JSON? Floor 6; hidden, and shared
 * by what tells them: the answer to a person, what a person takes along, and receipts.
 *
 * <p>{@link fi.rekisteri.core.wording.NoticeFacts} looks up what the definition says, {@link
 * fi.rekisteri.core.wording.ChoiceFacts} what a choice says; {@link
 * fi.rekisteri.core.wording.Wording} has the words, and {@link fi.rekisteri.core.wording.Tree} the
 * small steps of JSON. Proof: {@code WordingTest}.
 */
@NullMarked
package fi.rekisteri.core.wording;

import org.jspecify.annotations.NullMarked;
