/** Planning and erasing what is due, among few and among many. */
@NullMarked
package fi.rekisteri.samples.benchmarks.retention;

import org.jspecify.annotations.NullMarked;
