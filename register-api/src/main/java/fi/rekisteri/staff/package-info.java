/**
 * Who may act? Floor 3 (Art. 29, 32(4); S39 to S43).
 *
 * <p>The host asserts who acts and how they were authenticated; the register checks that the person
 * is known, designated for the operation, and bound by a confidentiality undertaking at that
 * instant. Proof: {@code ActorGateTest}, {@code GateTimelinesTest}.
 */
@NullMarked
package fi.rekisteri.staff;

import org.jspecify.annotations.NullMarked;
