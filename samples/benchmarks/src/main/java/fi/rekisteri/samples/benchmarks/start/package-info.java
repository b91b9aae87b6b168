/** How long the first call takes in a process that has just begun. */
@NullMarked
package fi.rekisteri.samples.benchmarks.start;

import org.jspecify.annotations.NullMarked;
