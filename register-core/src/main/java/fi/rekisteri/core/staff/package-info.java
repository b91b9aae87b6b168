/**
 * The gate that each act passes: known, personal, designated, bound by an undertaking; and the
 * staff book for hosts without a roster. Floor 3. Proof: {@code ActorGateTest}, {@code
 * GateTimelinesTest}, {@code StaffBookTest}.
 */
@NullMarked
package fi.rekisteri.core.staff;

import org.jspecify.annotations.NullMarked;
