/**
 * What does sealing cost, against the bare AES-GCM of the JDK and against other libraries? Each
 * cell is measured by JMH in a JVM of its own; every figure is a ratio of two cells of one run.
 *
 * <p>{@link fi.rekisteri.samples.sealing.SealingMarks} is the program. {@code docs/performance.md}
 * tells the bars and how to read the figures.
 */
@NullMarked
package fi.rekisteri.samples.sealing;

import org.jspecify.annotations.NullMarked;
