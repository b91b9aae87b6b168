/**
 * How does data leave, when it must? Floor 11; it is not exported (Art. 5(1)(e), 17; S33, law 5).
 *
 * <p>{@code PlanMaking} looks at whoever is due and lets the one decision judge, {@code PlanBook}
 * keeps plans and approvals under a seal, and {@code PlanExecution} carries them out, batch by
 * batch. {@code PersonErasure} is what happens to people within one transaction, whoever asked for
 * it. Proof: {@code PlanScenarioTest}, {@code ErasureCrashTest}, {@code DryRunTest}.
 */
@NullMarked
package fi.rekisteri.core.erasure;

import org.jspecify.annotations.NullMarked;
