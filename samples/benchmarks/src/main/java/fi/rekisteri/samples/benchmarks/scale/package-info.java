/**
 * What grows with the register and what does not: single operations among few and among many,
 * beside plain JDBC whose tables grow alike, and the memory of work that goes through everybody.
 */
@NullMarked
package fi.rekisteri.samples.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
