/** Wrapping everybody's keys anew. */
@NullMarked
package fi.rekisteri.samples.benchmarks.rotation;

import org.jspecify.annotations.NullMarked;
