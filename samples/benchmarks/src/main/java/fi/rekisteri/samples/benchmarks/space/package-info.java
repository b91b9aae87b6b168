/** How many bytes a store takes for each byte of personal data, and how it grows by work. */
@NullMarked
package fi.rekisteri.samples.benchmarks.space;

import org.jspecify.annotations.NullMarked;
