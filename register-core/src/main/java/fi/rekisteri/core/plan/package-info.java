/**
 * What is due, who approved it, and what became of it? Floor 13 (Art. 5(1)(e); S33, laws 5 and 6);
 * it is not exported.
 *
 * <p>{@code RetentionDesk} is the door: {@code PlanMaking} looks at whoever is due and lets the one
 * decision judge, {@code PlanBook} keeps plans and approvals under a seal, {@code PlanExecution}
 * carries them out, batch by batch, and {@code Certification} tells what was done. {@code Schedule}
 * knows whether the days of the next look are those of the rules of now. Proof: {@code
 * RetentionPlanTest}, {@code PlanExecutionTest}, {@code PlanTamperingTest}, {@code
 * ErasureCrashTest}, {@code DryRunTest}.
 */
@NullMarked
package fi.rekisteri.core.plan;

import org.jspecify.annotations.NullMarked;
