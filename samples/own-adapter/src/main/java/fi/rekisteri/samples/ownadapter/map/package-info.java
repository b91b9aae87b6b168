/**
 * Sorted maps in one file, and transactions over them: all that is known here of MVStore. It knows
 * nothing of registers; the floor of this sample on which the others stand.
 */
@NullMarked
package fi.rekisteri.samples.ownadapter.map;

import org.jspecify.annotations.NullMarked;
