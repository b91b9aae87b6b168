/**
 * How is paper kept track of? Floor 9; it is not exported.
 *
 * <p>{@code PaperDesk} is the door, {@code PaperRules} says which step fits, {@code PaperSource}
 * tells people of their paper, and {@code UndestroyedPaper} answers whether an erasure may end.
 * Proof: {@code PaperRecordsTest}, {@code PaperCustodyTest}, {@code RestrictedPaperTest}, {@code
 * LostPaperTest}.
 */
@NullMarked
package fi.rekisteri.core.manual;

import org.jspecify.annotations.NullMarked;
