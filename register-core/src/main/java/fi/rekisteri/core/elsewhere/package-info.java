/**
 * What do sources beside the register's own records still have to erase? Floor 12 (Art. 17; S32.2,
 * S38.3, law 6); it is not exported.
 *
 * <p>{@code SourceRun} is the door: it asks each source about each of its tasks, for what is left
 * of the order by then ({@code RemainingOrder}), and {@code AskedErasure} believes what is true
 * only. {@code SourceTally} counts how far each has come. Proof: {@code SourceErasureTest}, {@code
 * SourceErasureFaultsTest}, {@code SourceHoldsTest}, {@code PaperErasureTest}, {@code
 * PlanWithSourcesScenarioTest}.
 */
@NullMarked
package fi.rekisteri.core.elsewhere;

import org.jspecify.annotations.NullMarked;
