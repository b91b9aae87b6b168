/**
 * How does a host check what people typed? Constraints of Jakarta Validation for the host's own
 * form classes; a part of the room {@code customer}, floor 2.
 *
 * <p>Each constraint asks the grammar of its value, so there is no second grammar. The key of a
 * message ends in the {@link fi.rekisteri.error.ErrorCode}; the texts stand once, in the
 * contributor bundle that validation providers find by themselves, in Finnish, Swedish and English.
 * No text repeats what was typed. Proof: {@code ConstraintsTest}, {@code ValueMessagesTest}.
 */
@NullMarked
package fi.rekisteri.customer.constraint;

import org.jspecify.annotations.NullMarked;
