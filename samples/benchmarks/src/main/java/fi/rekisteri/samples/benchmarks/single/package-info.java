/** One person at a time: read, find, change. */
@NullMarked
package fi.rekisteri.samples.benchmarks.single;

import org.jspecify.annotations.NullMarked;
