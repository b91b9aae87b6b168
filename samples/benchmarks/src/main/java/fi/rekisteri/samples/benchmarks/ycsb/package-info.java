/**
 * The core workloads of YCSB, whose own classes make keys, values and mixes, on the register and on
 * plain JDBC.
 */
@NullMarked
package fi.rekisteri.samples.benchmarks.ycsb;

import org.jspecify.annotations.NullMarked;
