/**
 * What can a host application do? Floor 10, the front door.
 *
 * <p>{@link fi.rekisteri.CustomerRegister} → {@link fi.rekisteri.CustomerRegister#actingAs acting
 * as} somebody → {@link fi.rekisteri.RegisterDesk#forPurpose for a purpose} → {@link
 * fi.rekisteri.CustomerAccess}. There is no other way to a personal value. Proof: {@code
 * PurposeBoundAccessTest}, {@code EveryDoorAsksTest}.
 */
@NullMarked
package fi.rekisteri;

import org.jspecify.annotations.NullMarked;
