/**
 * Invented people, and those who keep them: the register, plain JDBC, and careful JDBC that locks
 * and writes an audit row by hand.
 */
@NullMarked
package fi.rekisteri.samples.benchmarks.people;

import org.jspecify.annotations.NullMarked;
