/**
 * What goes to others, and who is told of it? Floor 8 (S7.4, S14, S29, S30, S37.4; Art. 15(1)(c));
 * it is not exported.
 *
 * <p>A request is judged by the room {@code handover}, the person's own choices by the one
 * decision, in the transaction that holds the record and writes the line. What a line tells in
 * clear stays for good; its details are sealed in its place and gone with the person. Proof: {@code
 * DisclosuresTest}, {@code DisclosureRaceTest}, {@code DisclosureFaultsTest}.
 */
@NullMarked
package fi.rekisteri.core.disclosure;

import org.jspecify.annotations.NullMarked;
