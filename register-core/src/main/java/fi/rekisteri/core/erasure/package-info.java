/**
 * How does data leave, and who still has to let it go? Floor 11 (Art. 5(1)(e), 17; S33, law 5); it
 * is not exported.
 *
 * <p>{@code RetentionDesk} is the door to plans: {@code PlanMaking} looks at whoever is due and
 * lets the one decision judge, {@code PlanBook} keeps plans and approvals under a seal, and {@code
 * PlanExecution} carries them out, batch by batch. {@code PersonErasure} is what happens to people
 * within one transaction, whoever asked for it. Proof: {@code PlanScenarioTest}, {@code
 * ErasureCrashTest}, {@code DryRunTest}.
 *
 * <p>{@code ErasureDesk} is the door to what sources beside the register's own records have to
 * erase: {@code SourceTasks} makes a task for each of them, {@code SourceRun} asks them, {@code
 * AskedErasure} believes what is true only. Proof: {@code SourceErasureTest}, {@code
 * SourceErasureFaultsTest}, {@code PaperErasureTest}.
 */
@NullMarked
package fi.rekisteri.core.erasure;

import org.jspecify.annotations.NullMarked;
