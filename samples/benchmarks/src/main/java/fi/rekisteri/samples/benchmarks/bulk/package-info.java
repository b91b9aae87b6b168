/** Everybody at once: imports, exports, released lists. */
@NullMarked
package fi.rekisteri.samples.benchmarks.bulk;

import org.jspecify.annotations.NullMarked;
