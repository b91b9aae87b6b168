/**
 * How does a person choose? Floor 9 (Art. 7, 18, 21); it is not exported.
 *
 * <p>Choices are added to a ledger and change what stands, in the transaction that keeps both. What
 * they amount to is judged in the room {@code consent}. Proof: {@code ChoicesTest}, {@code
 * LateChoiceTest}.
 */
@NullMarked
package fi.rekisteri.core.choice;

import org.jspecify.annotations.NullMarked;
