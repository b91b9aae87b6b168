/**
 * Who else is there: controller, recipients, processors, authority? Floor 2 (Art. 4(7) to (10),
 * 28).
 *
 * <p>The parties of a register, as its definition names them. A party that receives data is a
 * {@link fi.rekisteri.party.Recipient} with the fields it may get; the controller's own staff is
 * none (S14.1). Uses {@code processing} and {@code text} only. Printing a party shows codes, never
 * contact data, since a sole trader's name and a contact person's are personal data. Proof: {@code
 * PartiesTest}.
 */
@NullMarked
package fi.rekisteri.party;

import org.jspecify.annotations.NullMarked;
