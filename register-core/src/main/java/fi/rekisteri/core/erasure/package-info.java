/**
 * How does data leave, and who still has to let it go? Floor 11 (Art. 5(1)(e), 17); it is not
 * exported.
 *
 * <p>{@code ErasureDesk} is the door to what sources beside the register's own records have to
 * erase: {@code SourceTasks} makes a task for each of them, {@code SourceRun} asks them, {@code
 * AskedErasure} believes what is true only. Proof: {@code SourceErasureTest}, {@code
 * SourceErasureFaultsTest}, {@code PaperErasureTest}.
 */
@NullMarked
package fi.rekisteri.core.erasure;

import org.jspecify.annotations.NullMarked;
