/**
 * What of one person must go because somebody demands it, and what holds it? Floor 12 (Art. 17, 21;
 * S33, law 5); it is not exported.
 *
 * <p>{@code SubjectRetentionDesk} is the door: it records a demand before anything goes, {@code
 * DemandRun} carries it out, and it stays open while something that it covers is left. {@code
 * OpenDemands} goes on with those of everybody. Proof: {@code DemandsTest}, {@code
 * DemandScopeTest}, {@code WithdrawalRaceTest}.
 */
@NullMarked
package fi.rekisteri.core.demand;

import org.jspecify.annotations.NullMarked;
