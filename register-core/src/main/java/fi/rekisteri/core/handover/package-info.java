/**
 * May this go to them, on this ground, this way, today? Mirrors the room {@code disclosure} (floor
 * 3; S29 to S31, S34 to S37, Art. 28, 44 to 49); it is not exported.
 *
 * <p>{@link fi.rekisteri.core.handover.HandoverGuard} judges a request by the definition and a day,
 * and nothing else: it knows no person, no storage and no clock. Whether the person's own choices
 * allow it is the one processing decision's matter, for the purpose of the ground's rule. Proof:
 * {@code HandoverGuardTest}, {@code HandoverTimelinesTest}.
 */
@NullMarked
package fi.rekisteri.core.handover;

import org.jspecify.annotations.NullMarked;
