/**
 * Who stands on a list, from selection to release? Floor 9 (S9 to S11); it is not exported.
 *
 * <p>{@code ListDesk} is the door. A {@code ListStep} admits the actor and asks the one decision;
 * {@code Eligibility} says who may stand on a list, {@code Selection}, {@code Freezing} and {@code
 * Release} are its three phases. Proof: {@code ListRunScenarioTest}, {@code ListRaceTest}.
 */
@NullMarked
package fi.rekisteri.core.publication;

import org.jspecify.annotations.NullMarked;
