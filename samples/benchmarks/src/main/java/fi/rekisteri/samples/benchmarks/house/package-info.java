/**
 * How things are measured: engines, sides that take turns, rounds, clocks, medians, bars, the
 * report and its chart. Nothing here knows what is measured.
 */
@NullMarked
package fi.rekisteri.samples.benchmarks.house;

import org.jspecify.annotations.NullMarked;
