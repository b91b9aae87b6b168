/**
 * How fast is the register, against what a good programmer writes by hand in JDBC? Every figure is
 * a ratio of two rates that were measured in turns inside one run, on the same database, pool,
 * isolation and durability, over the same data; a run whose two sides give different results fails.
 *
 * <p>{@link fi.rekisteri.samples.benchmarks.Marks} is the program. {@code docs/performance.md}
 * tells the goals and how to read the figures.
 */
@NullMarked
package fi.rekisteri.samples.benchmarks;

import org.jspecify.annotations.NullMarked;
