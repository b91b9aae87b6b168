/**
 * Measures what an entry of the trail costs before it is written, its bytes and the leaf of its
 * checkpoint, beside the bare hash of the same bytes. Run by {@code
 * -Dmarks.main=fi.rekisteri.samples.pure.PureMarks}.
 */
@NullMarked
package fi.rekisteri.samples.linking;

import org.jspecify.annotations.NullMarked;
